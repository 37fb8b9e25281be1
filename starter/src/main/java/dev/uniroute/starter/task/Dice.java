package dev.uniroute.starter.task;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance with a seed: the same seed and names give the same throws on every machine and Java version, since {@link
 * Random} specifies its algorithm.
 */
public final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Dice for one purpose: dice of another seed or other names are independent of these. */
    public static Dice of(long seed, String... names) {
        long hash = FNV_OFFSET ^ seed;
        for (String name : names) {
            for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (b & 0xff)) * FNV_PRIME;
            }
            hash = (hash ^ 0xff) * FNV_PRIME; // never a byte of UTF-8: ("ab", "c") differs from ("a", "bc")
        }
        return new Dice(finish(hash));
    }

    /** An integer from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number in [0, 1). */
    public double unit() {
        return random.nextDouble();
    }

    /** One of the items. */
    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** The items in another order. */
    public <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return List.copyOf(copy);
    }

    /** Different items, {@code count} of them. */
    public <T> List<T> sample(List<T> items, int count) {
        return shuffled(items).subList(0, count);
    }

    /** The finaliser of MurmurHash3: every bit of the seed depends on every bit of the hash. */
    private static long finish(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
