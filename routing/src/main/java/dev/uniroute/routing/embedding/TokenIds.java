package dev.uniroute.routing.embedding;

import java.util.Arrays;

/** A growing list of token ids that keeps at most {@code limit} of them. */
final class TokenIds {

    private final int limit;
    private int[] ids = new int[64];
    private int size;

    TokenIds(int limit) {
        this.limit = limit;
    }

    void add(int id) {
        if (isFull()) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size >= limit;
    }

    /** Forgets all but the first so many. */
    void truncate(int newSize) {
        size = newSize;
    }

    /** The ids and one more. */
    int[] followedBy(int last) {
        int[] all = Arrays.copyOf(ids, size + 1);
        all[size] = last;
        return all;
    }
}
