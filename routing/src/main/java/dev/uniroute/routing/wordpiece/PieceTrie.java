package dev.uniroute.routing.wordpiece;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of strings in which the longest prefix of a text is found in one walk: a double-array trie. Node s has the child
 * {@code t = base[s] + code(c)} for the char c if {@code check[t] == s}; codes are small and dense, so that the arrays
 * are little longer than there are nodes.
 *
 * <p>Source: Aoe, An efficient digital search algorithm by using a double-array structure, 1989.
 */
final class PieceTrie {

    private static final int BITS = 21;
    private static final int NONE = (1 << BITS) - 1;
    private static final int ROOT = 0;
    private static final double NEARLY_FULL = 0.95;

    /** Of each UTF-16 unit, 1, 2, 3, ...; 0 for those that no string has. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];

    /** Of each node base, check and what is stored at it, in {@value #BITS} bits each: a step of a walk reads one place. */
    private final long[] cells;

    /**
     * The trie of these strings, none of them empty or twice.
     *
     * @param ids what is stored for each string, >= 0
     */
    PieceTrie(List<String> strings, int... ids) {
        int[] order = IntStream.range(0, ids.length)
                .boxed()
                .sorted((i, j) -> strings.get(i).compareTo(strings.get(j)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> sorted = Arrays.stream(order).mapToObj(strings::get).toList();
        int alphabet = 0;
        for (int unit :
                sorted.stream().flatMapToInt(String::chars).distinct().sorted().toArray()) {
            codes[unit] = (char) ++alphabet;
        }
        cells = new Builder(sorted, Arrays.stream(order).map(i -> ids[i]).toArray(), alphabet).build();
    }

    /**
     * The longest string that {@code chars[from, to)} starts with.
     *
     * @return its length and what is stored for it, as {@link #length} and {@link #id} read them; 0 if there is none
     */
    long longest(char[] chars, int from, int to) {
        int node = ROOT;
        long cell = cells[ROOT];
        long found = 0;
        for (int i = from; i < to; i++) {
            int child = base(cell) + codes[chars[i]];
            cell = cells[child];
            if (check(cell) != node) {
                break;
            }
            node = child;
            if (value(cell) != NONE) {
                found = (long) (i + 1 - from) << Integer.SIZE | value(cell);
            }
        }
        return found;
    }

    private static long cell(int base, int check, int value) {
        if (Math.max(base, Math.max(check, value)) > NONE) {
            throw new IllegalArgumentException("a trie has at most " + NONE + " nodes and values up to that");
        }
        return ((long) base << (2 * BITS)) | ((long) check << BITS) | value;
    }

    private static int base(long cell) {
        return (int) (cell >>> (2 * BITS));
    }

    private static int check(long cell) {
        return (int) (cell >>> BITS) & NONE;
    }

    /** What is stored at a node; {@link #NONE} where no string ends. */
    private static int value(long cell) {
        return (int) cell & NONE;
    }

    /** Length of the string that was found; 0 for none. */
    static int length(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    /** What is stored for it. */
    static int id(long found) {
        return (int) found;
    }

    /** Lays out the nodes, from sorted strings: those below one node are neighbours. */
    private final class Builder {
        private final List<String> sorted;
        private final int[] ids;
        private final int alphabet;
        private int[] base = new int[1];
        private int[] check = {NONE};
        private int[] values = {NONE};
        /** Below it so few cells are free that they are not worth a search, which would take quadratic time. */
        private int searchFrom = 1;

        Builder(List<String> sorted, int[] ids, int alphabet) {
            this.sorted = sorted;
            this.ids = ids;
            this.alphabet = alphabet;
        }

        long[] build() {
            grow(alphabet + 1);
            place(ROOT, 0, sorted.size(), 0);
            return IntStream.range(0, end())
                    .mapToLong(node -> cell(base[node], check[node], values[node]))
                    .toArray();
        }

        /** Behind the last cell that a walk can look at: every node has a base, and a char the code 0 to the alphabet's. */
        private int end() {
            int last = Arrays.stream(base).max().orElse(0);
            for (int node = last + 1; node < check.length; node++) {
                last = check[node] == NONE ? last : node;
            }
            return Math.min(check.length, last + alphabet + 1);
        }

        /** Places the children of a node, which strings [from, to) go through at a depth. */
        private void place(int node, int from, int to, int depth) {
            int first = from;
            while (first < to && sorted.get(first).length() == depth) {
                values[node] = ids[first++];
            }
            if (first == to) {
                return;
            }
            int[] starts = starts(first, to, depth);
            int offset = roomFor(starts, depth);
            base[node] = offset;
            for (int i = 0; i + 1 < starts.length; i++) {
                check[child(offset, starts[i], depth)] = node;
            }
            for (int i = 0; i + 1 < starts.length; i++) {
                place(child(offset, starts[i], depth), starts[i], starts[i + 1], depth + 1);
            }
        }

        /** Where the next char at a depth begins, and the end. */
        private int[] starts(int from, int to, int depth) {
            return IntStream.rangeClosed(from, to)
                    .filter(i -> i == from || i == to || unit(i, depth) != unit(i - 1, depth))
                    .toArray();
        }

        private char unit(int string, int depth) {
            return sorted.get(string).charAt(depth);
        }

        private int child(int offset, int string, int depth) {
            return offset + codes[unit(string, depth)];
        }

        /** An offset at which all children find a free cell. */
        private int roomFor(int[] starts, int depth) {
            int first = codes[unit(starts[0], depth)];
            int cell = Math.max(searchFrom, first + 1);
            int taken = 0;
            while (!hasRoom(cell - first, starts, depth)) {
                taken += check[cell] == NONE ? 0 : 1;
                cell++;
            }
            if (taken >= NEARLY_FULL * (cell - searchFrom + 1)) {
                searchFrom = cell;
            }
            return cell - first;
        }

        private boolean hasRoom(int offset, int[] starts, int depth) {
            grow(offset + alphabet + 1);
            for (int i = 0; i + 1 < starts.length; i++) {
                if (check[child(offset, starts[i], depth)] != NONE) {
                    return false;
                }
            }
            return true;
        }

        private void grow(int length) {
            int old = check.length;
            if (length > old) {
                int grown = Math.max(length, 2 * old);
                base = Arrays.copyOf(base, grown);
                check = Arrays.copyOf(check, grown);
                values = Arrays.copyOf(values, grown);
                Arrays.fill(check, old, grown, NONE);
                Arrays.fill(values, old, grown, NONE);
            }
        }
    }
}
