package dev.uniroute.routing.wordpiece;

import dev.uniroute.routing.kernel.Kernels;
import java.util.Arrays;

/**
 * Ids of tokens: it keeps the first so many and counts the rest. To be used again and again ({@link #clear}), so that
 * reading a text allocates nothing once it has grown. Not thread-safe.
 */
public final class TokenIds {

    private static final int FIRST_CAPACITY = 64;

    private final int limit;
    private int[] ids = new int[FIRST_CAPACITY];
    /** The tokenizer's, to be used again as well. */
    private final Word word = new Word();

    private int count;

    /**
     * An empty list.
     *
     * @param limit how many ids are kept, >= 0
     */
    public TokenIds(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be >= 0 but is " + limit);
        }
        this.limit = limit;
    }

    /** How many tokens there were. */
    public int count() {
        return count;
    }

    /** How many of them are kept. */
    public int size() {
        return Math.min(count, limit);
    }

    /** The i-th id, 0 <= i < size. */
    public int get(int i) {
        return ids[i];
    }

    /** Adds up the rows of the ids that are kept ({@link Kernels#sumOfRows}). */
    public void sumOfRows(byte[] table, float[] scales, float[] sum) {
        Kernels.fastest().sumOfRows(table, scales, ids, size(), sum);
    }

    /** A copy of the ids that are kept. */
    public int[] toArray() {
        return Arrays.copyOf(ids, size());
    }

    /** Forgets all. */
    public void clear() {
        count = 0;
    }

    /** Where the tokenizer collects a word; empty between texts. */
    Word word() {
        return word;
    }

    void add(int id) {
        if (count < limit) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
            }
            ids[count] = id;
        }
        count++;
    }

    /** Forgets all but the first so many. */
    void rewind(int earlierCount) {
        count = earlierCount;
    }
}
