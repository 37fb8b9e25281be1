package dev.uniroute.routing.gaussian;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random choices without repetition. */
final class Draws {

    private Draws() {}

    /** At most {@code count} of 0 to n - 1, in random order. */
    static int[] some(int n, int count, RandomGenerator random) {
        return some(IntStream.range(0, n).toArray(), count, random);
    }

    /** At most {@code count} of these, in random order. */
    static int[] some(int[] from, int count, RandomGenerator random) {
        int[] drawn = from.clone();
        int wanted = Math.min(count, drawn.length);
        for (int i = 0; i < wanted; i++) {
            int j = i + random.nextInt(drawn.length - i);
            int swapped = drawn[i];
            drawn[i] = drawn[j];
            drawn[j] = swapped;
        }
        return Arrays.copyOf(drawn, wanted);
    }
}
