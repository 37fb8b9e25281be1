package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.kernel.Kernels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Phi(x): the features of a prompt. Immutable, equal by value; weights that are not held are 0.
 *
 * <p>Where features are groups of prompts the weights are positive and sum to 1; where they are directions of a basis they
 * are any finite numbers. Held as two arrays, ascending by feature, so that a product with a column of a profile is one
 * short loop. Example: {@code {2: 0.25, 3: 0.25, 7: 0.5}}.
 */
public final class FeatureWeights {

    private static final Comparator<FeatureWeight> LARGEST_FIRST = Comparator.comparingDouble(
                    (FeatureWeight entry) -> Math.abs(entry.weight()))
            .reversed()
            .thenComparingInt(FeatureWeight::feature);

    private final int[] features;
    private final double[] weights;

    private FeatureWeights(int[] features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /** All weight on one feature. */
    public static FeatureWeights oneHot(int feature) {
        return of(List.of(new FeatureWeight(feature, 1)));
    }

    /**
     * These weights, in any order; a weight of 0 is dropped.
     *
     * @throws IllegalArgumentException if a feature is there twice
     */
    public static FeatureWeights of(List<FeatureWeight> entries) {
        List<FeatureWeight> held = entries.stream()
                .filter(entry -> entry.weight() != 0)
                .sorted(Comparator.comparingInt(FeatureWeight::feature))
                .toList();
        for (int i = 1; i < held.size(); i++) {
            if (held.get(i).feature() == held.get(i - 1).feature()) {
                throw new IllegalArgumentException("feature " + held.get(i).feature() + " is there twice");
            }
        }
        return new FeatureWeights(
                held.stream().mapToInt(FeatureWeight::feature).toArray(),
                held.stream().mapToDouble(FeatureWeight::weight).toArray());
    }

    /**
     * Weight k for feature k, copied.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    public static FeatureWeights dense(double... weights) {
        for (int k = 0; k < weights.length; k++) {
            if (!Double.isFinite(weights[k])) {
                throw new IllegalArgumentException("weight " + k + " must be finite but is " + weights[k]);
            }
        }
        return new FeatureWeights(Kernels.allRows(weights.length), weights.clone());
    }

    /** The same weight, 1 over their number, on each of these different features, in any order; takes the array. */
    static FeatureWeights equal(int[] features) {
        Arrays.sort(features);
        double[] weights = new double[features.length];
        Arrays.fill(weights, 1.0 / features.length);
        return new FeatureWeights(features, weights);
    }

    /** How many weights are held. */
    public int size() {
        return features.length;
    }

    /** Feature of the i-th held weight, 0 <= i < size; ascending in i. */
    public int feature(int i) {
        return features[i];
    }

    /** The i-th held weight, 0 <= i < size. */
    public double weight(int i) {
        return weights[i];
    }

    /** {@code sum[j] = sum_k w_k table[k][j]} of a table of [K x columns] ({@link Kernels#weightedSum}). */
    public void sumOfRows(double[] table, int columns, double[] sum) {
        Kernels.fastest().weightedSum(table, columns, features, weights, sum);
    }

    /** {@code sum[j] = sum_k (w_k table[k][j])^2} of a table of [K x columns] ({@link Kernels#weightedSumOfSquares}). */
    public void sumOfSquaredRows(double[] table, int columns, double[] sum) {
        Kernels.fastest().weightedSumOfSquares(table, columns, features, weights, sum);
    }

    /** The weights other than 0, largest magnitude first, ties by index. */
    public List<FeatureWeight> entries() {
        return IntStream.range(0, features.length)
                .filter(i -> weights[i] != 0)
                .mapToObj(i -> new FeatureWeight(features[i], weights[i]))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureWeights that
                && Arrays.equals(features, that.features)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(features) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "FeatureWeights" + entries();
    }
}
