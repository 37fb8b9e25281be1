package dev.uniroute.bench.speed;

import java.util.Arrays;
import java.util.List;

/**
 * A figure that was measured several times.
 *
 * @param median of all; the mean of the two in the middle of an even number
 * @param low the smallest
 * @param high the largest
 * @param repetitions how many there are, >= 1
 */
record Spread(double median, double low, double high, int repetitions) {

    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a figure is measured at least once");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1], n);
    }

    static Spread of(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** What was measured in the same turn is divided: what slows the machine down slows both. */
    static Spread ofRatios(List<Double> over, List<Double> under) {
        double[] ratios = new double[over.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = over.get(i) / under.get(i);
        }
        return of(ratios);
    }
}
