package dev.uniroute.bench.protocol;

import dev.uniroute.bench.data.DataException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be run.
 *
 * @param methods names of the methods, in the order of the results
 * @param nVals sizes of S_val, ascending
 * @param splits how many splits
 * @param unseenShare share of the LLMs that are unseen
 * @param seed fixes all random choices
 */
public record Plan(List<String> methods, List<Integer> nVals, int splits, double unseenShare, long seed) {

    private static final int SMALLEST_VALIDATION = 10;

    public Plan {
        methods = List.copyOf(methods);
        nVals = nVals.stream().distinct().sorted().toList();
        if (methods.isEmpty()) {
            throw new DataException("--methods names none");
        }
        if (nVals.isEmpty() || nVals.getFirst() < SMALLEST_VALIDATION) {
            throw new DataException("--n-val takes numbers from " + SMALLEST_VALIDATION + " on, not " + nVals);
        }
        if (splits < 1) {
            throw new DataException("--splits must be at least 1 but is " + splits);
        }
        if (!(unseenShare > 0 && unseenShare < 1)) {
            throw new DataException("--unseen must be between 0 and 1 but is " + unseenShare);
        }
    }

    /** All cells, split by split. */
    public List<CellKey> cells() {
        return IntStream.range(0, splits)
                .boxed()
                .flatMap(split -> nVals.stream().map(nVal -> new CellKey(split, nVal)))
                .toList();
    }
}
