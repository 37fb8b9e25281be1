package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.Embedding;

/** A coin that falls the same way for the same prompt: a hash of its embedding, as a number in [0, 1). */
final class Coin {

    private static final int FRACTION_BITS = 53;

    private Coin() {}

    /** The upper 53 bits of the hash, as a fraction. O(D). */
    static double of(Embedding embedding) {
        long hash = embedding.dimension();
        for (float value : embedding.toArray()) {
            // + 0 makes -0 and 0, which are equal, one.
            hash = mix(hash + Float.floatToIntBits(value + 0f));
        }
        return (hash >>> (Long.SIZE - FRACTION_BITS)) * 0x1p-53;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014) on the next number of its sequence: every bit flips half. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
