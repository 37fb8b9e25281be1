package dev.uniroute.routing.promptmap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Phi(x), sparse: the features of a prompt whose weight is above 0, largest weight first, ties by index. The weights sum
 * to 1. Example: {@code {7: 0.5, 2: 0.25, 3: 0.25}}.
 *
 * @param entries at least one; every feature at most once
 */
public record FeatureWeights(List<FeatureWeight> entries) {

    private static final double SUM_TOLERANCE = 1e-9;
    private static final Comparator<FeatureWeight> ORDER =
            Comparator.comparingDouble(FeatureWeight::weight).reversed().thenComparingInt(FeatureWeight::feature);

    public FeatureWeights {
        entries = entries.stream().sorted(ORDER).toList();
        double sum = 0;
        Set<Integer> seen = new HashSet<>();
        for (FeatureWeight entry : entries) {
            if (!seen.add(entry.feature())) {
                throw new IllegalArgumentException("feature " + entry.feature() + " is there twice");
            }
            sum += entry.weight();
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("the weights must sum to 1 but sum to " + sum);
        }
    }

    /** All weight on one feature. */
    public static FeatureWeights oneHot(int feature) {
        return new FeatureWeights(List.of(new FeatureWeight(feature, 1)));
    }
}
