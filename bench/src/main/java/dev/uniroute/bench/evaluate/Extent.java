package dev.uniroute.bench.evaluate;

import java.util.List;

/**
 * How much is measured.
 *
 * @param nVals sizes of S_val
 * @param splits how many splits
 * @param unseen share of the LLMs that are unseen
 * @param seed fixes all random choices
 */
record Extent(List<Integer> nVals, int splits, double unseen, long seed) {

    Extent {
        nVals = List.copyOf(nVals);
    }
}
