package dev.uniroute.bench.protocol;

import java.util.SplittableRandom;

/** Seeds that depend on nothing but the seed of the run and what they are for. */
final class Seeds {

    private Seeds() {}

    /** A seed for the number-th use. */
    static long of(long seed, int number) {
        // Two rounds of SplittableRandom's mixing: neighbouring seeds and numbers give unrelated streams.
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + number).nextLong();
    }

    /** 0, 1, ..., n - 1 in random order. */
    static int[] permutation(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
