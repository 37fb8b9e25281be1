package dev.uniroute.routing.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The points that k-means works on: sorted by their coordinates, then moved so that their mean is the origin. Sorted, the
 * set is the same however it was ordered; centred, distances in single precision are as good far from the origin as near
 * it. Shape [n x d], row-major.
 */
final class TrainingSet {

    private final float[] values;
    private final double[] mean;
    private final int size;

    private TrainingSet(float[] values, double[] mean) {
        this.values = values;
        this.mean = mean;
        this.size = values.length / mean.length;
    }

    static TrainingSet of(Points points) {
        float[] sorted = sortedRows(points.toArray(), points.dimension());
        double[] mean = mean(sorted, points.dimension());
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (float) (sorted[i] - mean[i % mean.length]);
        }
        return new TrainingSet(sorted, mean);
    }

    int size() {
        return size;
    }

    int dimension() {
        return mean.length;
    }

    /** Coordinate j of point i. */
    float value(int i, int j) {
        return values[i * mean.length + j];
    }

    /** Copies point i to row {@code row} of {@code target}, [.. x d]. */
    void copyTo(int i, float[] target, int row) {
        System.arraycopy(values, i * mean.length, target, row * mean.length, mean.length);
    }

    /** Adds point i to row {@code row} of {@code sums}, [.. x d]. */
    void addTo(int i, double[] sums, int row) {
        int from = i * mean.length;
        int to = row * mean.length;
        for (int j = 0; j < mean.length; j++) {
            sums[to + j] += values[from + j];
        }
    }

    /** Squared distance of point i to row {@code row} of {@code rows}, [.. x d], in double precision. */
    double squaredDistance(int i, float[] rows, int row) {
        int from = i * mean.length;
        int to = row * mean.length;
        int even = mean.length & ~1;
        double a = 0;
        double b = 0;
        for (int j = 0; j < even; j += 2) {
            double p = values[from + j] - rows[to + j];
            double q = values[from + j + 1] - rows[to + j + 1];
            a += p * p;
            b += q * q;
        }
        if (even < mean.length) {
            double p = values[from + even] - rows[to + even];
            a += p * p;
        }
        return a + b;
    }

    /** Centroids of this set, [.. x d], moved back to where the points came from. */
    Points uncentred(float[] centroids) {
        float[] moved = new float[centroids.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (centroids[i] + mean[i % mean.length]);
        }
        return Points.of(mean.length, moved);
    }

    private static float[] sortedRows(float[] rows, int d) {
        int[] order = IntStream.range(0, rows.length / d)
                .boxed()
                .sorted((a, b) -> Arrays.compare(rows, a * d, (a + 1) * d, rows, b * d, (b + 1) * d))
                .mapToInt(Integer::intValue)
                .toArray();
        float[] sorted = new float[rows.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(rows, order[i] * d, sorted, i * d, d);
        }
        return sorted;
    }

    private static double[] mean(float[] rows, int d) {
        double[] mean = new double[d];
        for (int i = 0; i < rows.length; i++) {
            mean[i % d] += rows[i];
        }
        int n = rows.length / d;
        for (int j = 0; j < d; j++) {
            mean[j] /= n;
        }
        return mean;
    }
}
