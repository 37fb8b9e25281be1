package dev.uniroute.routing.curve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean of a sample and its standard error {@code s / sqrt(n)}, s with n - 1 in its denominator; the error of one value
 * is 0.
 *
 * @param mean the mean; infinite if a value is
 * @param standardError >= 0; infinite if a value is
 * @param count n, >= 1
 */
public record MeanEstimate(double mean, double standardError, int count) {

    public MeanEstimate {
        if (count < 1 || Double.isNaN(mean) || !(standardError >= 0)) {
            throw new IllegalArgumentException(mean + " +- " + standardError + " of " + count + " is no estimate");
        }
    }

    /** The mean of these values, at least one, none NaN. */
    public static MeanEstimate of(double... values) {
        Samples.requireNumbers(values);
        double mean = Arrays.stream(values).average().orElseThrow(IllegalArgumentException::new);
        if (Double.isInfinite(mean)) {
            return new MeanEstimate(mean, Double.POSITIVE_INFINITY, values.length);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        int n = values.length;
        return new MeanEstimate(mean, n == 1 ? 0 : Math.sqrt(squares / (n - 1) / n), n);
    }

    /** The mean of the differences {@code first - second} of n pairs, all finite. */
    public static MeanEstimate ofDifferences(double[] first, double[] second) {
        Samples.requirePairs(first, second);
        return of(IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .toArray());
    }
}
