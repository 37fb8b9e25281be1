package dev.uniroute.routing.wordpiece;

import java.util.Arrays;
import java.util.List;

/**
 * A set of strings in which the longest prefix of a text is found in one walk: a trie whose nodes are places of one open hash
 * table. The child of a node for a char is looked for by both, and its number is the place where it is found; so a step
 * reads one long, mostly, and the table is filled in one pass over the strings, in any order: that is at every start of a process.
 *
 * <p>Source: Darragh, Cleary, Witten, Bonsai: a compact representation of trees, 1993, without its compression of keys.
 */
final class PieceTrie {

    /** No place has this number. */
    private static final int ROOT = (1 << 22) - 1;

    private static final int FREE = -1;

    private static final int VALUE_BITS = 24;
    private static final int NO_VALUE = (1 << VALUE_BITS) - 1;
    private static final int MOST_BITS = 21;

    /** The upper bits of a product with it depend on all bits of the other factor. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** Of each node its parent and char, and in the lower bits what is stored at it; {@value #FREE} where a place is free. */
    private final long[] places;

    /** How far a hash is shifted to the right to be the number of a place. */
    private final int shift;

    /**
     * The trie of these strings, none of them empty.
     *
     * @param ids what is stored for each string, in [0, 2^24 - 2]
     */
    PieceTrie(List<String> strings, int... ids) {
        int nodes = strings.stream().mapToInt(String::length).sum() + 1;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(nodes + nodes / 4);
        if (bits > MOST_BITS) {
            throw new IllegalArgumentException("a trie has at most 2^" + MOST_BITS + " places");
        }
        places = new long[1 << bits];
        Arrays.fill(places, FREE);
        shift = Long.SIZE - bits;
        for (int i = 0; i < ids.length; i++) {
            put(strings.get(i), ids[i]);
        }
    }

    private void put(String string, int id) {
        if (id < 0 || id >= NO_VALUE) {
            throw new IllegalArgumentException("what is stored must be in [0, " + (NO_VALUE - 1) + "] but is " + id);
        }
        int node = ROOT;
        for (int i = 0; i < string.length(); i++) {
            long key = key(node, string.charAt(i));
            node = seek(key);
            if (places[node] == FREE) {
                places[node] = key << VALUE_BITS | NO_VALUE;
            }
        }
        places[node] = (places[node] & ~NO_VALUE) | id;
    }

    /**
     * The longest string that {@code chars[from, to)} starts with.
     *
     * @return its length and what is stored for it, as {@link #length} and {@link #id} read them; 0 if there is none
     */
    long longest(char[] chars, int from, int to) {
        int node = ROOT;
        long found = 0;
        for (int i = from; i < to; i++) {
            node = seek(key(node, chars[i]));
            long place = places[node];
            if (place == FREE) {
                break;
            }
            int value = (int) place & NO_VALUE;
            if (value != NO_VALUE) {
                found = (long) (i + 1 - from) << Integer.SIZE | value;
            }
        }
        return found;
    }

    /** A parent and a char, in 22 + 16 bits. */
    private static long key(int parent, char c) {
        return (long) parent << Character.SIZE | c;
    }

    /** The place of a node, or the free one where it would be. */
    private int seek(long key) {
        int at = (int) ((key * GOLDEN_RATIO) >>> shift);
        while (places[at] != FREE && places[at] >>> VALUE_BITS != key) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    /** Length of the string that was found; 0 for none. */
    static int length(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    /** What is stored for it. */
    static int id(long found) {
        return (int) found;
    }
}
