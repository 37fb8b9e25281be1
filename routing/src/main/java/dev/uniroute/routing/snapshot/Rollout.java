package dev.uniroute.routing.snapshot;

/**
 * Something new that is tried out before it is in force for all: another router version, or one more model.
 *
 * @param id its number, >= 1; every rollout draws other keys
 * @param mode whether it decides
 * @param share of the decisions that it takes part in, in (0, 1]
 * @param challenger what is tried out, as the snapshot that would be in force; without a rollout of its own
 */
public record Rollout(long id, Mode mode, double share, Snapshot challenger) {

    /** What a rollout does with the decisions that it takes part in. */
    public enum Mode {
        /** It makes them. */
        CANARY,
        /** It is computed beside them, for the log; they are made as without it. */
        SHADOW
    }

    private static final int FRACTION_BITS = 53;

    public Rollout {
        if (id < 1) {
            throw new IllegalArgumentException("id must be >= 1 but is " + id);
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1] but is " + share);
        }
        if (challenger.rollout() != null) {
            throw new IllegalArgumentException("a challenger has no rollout of its own");
        }
    }

    /**
     * Whether it takes part in the decision with this key. The same in every process: {@code h(key) < share}, where {@code h}
     * is the upper 53 bits of FNV-1a over the UTF-16 units of the key, started with the id and finished as SplitMix64 is,
     * read as a fraction. O(length). Who is in a share is in every larger one.
     *
     * <p>Example: with a share of 0.05, one user in twenty is in, and always the same ones.
     */
    public boolean draws(String key) {
        long hash = 0xCBF29CE484222325L ^ (id * 0x9E3779B97F4A7C15L);
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        return (finished(hash) >>> (Long.SIZE - FRACTION_BITS)) * 0x1p-53 < share;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the hash flips half of all bits. */
    private static long finished(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
