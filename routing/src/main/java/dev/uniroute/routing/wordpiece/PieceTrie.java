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

    private static final int NONE = -1;
    private static final int ROOT = 0;
    private static final double NEARLY_FULL = 0.95;

    /** Of each UTF-16 unit, 1, 2, 3, ...; 0 for those that no string has. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];

    private int[] base = new int[1];
    private int[] check = {NONE};
    /** What is stored at a node; {@link #NONE} where no string ends. */
    private int[] values = {NONE};
    /** Below it so few cells are free that they are not worth a search, which would take quadratic time. */
    private int searchFrom = 1;

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
        new Builder(sorted, Arrays.stream(order).map(i -> ids[i]).toArray(), alphabet).build();
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
            int child = base[node] + codes[chars[i]];
            if (check[child] != node) {
                break;
            }
            node = child;
            if (values[node] != NONE) {
                found = (long) (i + 1 - from) << Integer.SIZE | values[node];
            }
        }
        return found;
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

        Builder(List<String> sorted, int[] ids, int alphabet) {
            this.sorted = sorted;
            this.ids = ids;
            this.alphabet = alphabet;
        }

        void build() {
            grow(alphabet + 1);
            place(ROOT, 0, sorted.size(), 0);
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
