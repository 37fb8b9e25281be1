package dev.uniroute.bench.results;

import dev.uniroute.routing.curve.MeanEstimate;
import java.util.List;
import java.util.Optional;

/**
 * A value per split, in the order of the splits; infinite where a quality was never reached.
 *
 * @param values at least one
 */
public record Series(List<Double> values) {

    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a series has at least 1 value");
        }
    }

    /** The mean of the finite values and its standard error; empty if there are none. */
    public Optional<MeanEstimate> estimate() {
        double[] finite = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return finite.length == 0 ? Optional.empty() : Optional.of(MeanEstimate.of(finite));
    }

    /** The mean of the finite values; NaN if there are none. */
    public double mean() {
        return estimate().map(MeanEstimate::mean).orElse(Double.NaN);
    }

    /** The standard error of the mean; NaN without finite values. */
    public double standardError() {
        return estimate().map(MeanEstimate::standardError).orElse(Double.NaN);
    }

    /** The share of finite values. */
    public double finiteShare() {
        return (double) values.stream().filter(value -> Double.isFinite(value)).count() / values.size();
    }

    /** The median of all values; infinite if half of them are. */
    public double median() {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    double[] toArray() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
