package dev.uniroute.bench.protocol;

import java.util.Comparator;

/**
 * Which cell of the evaluation.
 *
 * @param split number of the split
 * @param nVal number of validation prompts
 */
public record CellKey(int split, int nVal) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER =
            Comparator.comparingInt(CellKey::split).thenComparingInt(CellKey::nVal);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
