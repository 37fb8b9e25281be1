package dev.uniroute.routing.kernel;

import java.util.Arrays;

/** The reference: plain loops. Used where the Vector API is not there, or registers are too short for it. */
final class ScalarKernels implements Kernels {

    @Override
    public void sumOfRows(byte[] table, float[] scales, int[] rows, int count, float[] sum) {
        Arrays.fill(sum, 0);
        for (int i = 0; i < count; i++) {
            float scale = scales[rows[i]];
            int row = rows[i] * sum.length;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += scale * table[row + j];
            }
        }
    }

    @Override
    public int nearest(float[] x, float[] rows) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        float[] sums = new float[PARTIAL_SUMS];
        for (int row = 0; row < rows.length; row += x.length) {
            float distance = squaredDistance(x, rows, row, sums);
            if (distance < least) {
                best = row / x.length;
                least = distance;
            }
        }
        return best;
    }

    private static float squaredDistance(float[] x, float[] rows, int row, float[] sums) {
        Arrays.fill(sums, 0);
        for (int block = 0; block < x.length; block += PARTIAL_SUMS) {
            int end = Math.min(PARTIAL_SUMS, x.length - block);
            for (int p = 0; p < end; p++) {
                float difference = x[block + p] - rows[row + block + p];
                sums[p] += difference * difference;
            }
        }
        return total(sums);
    }

    @Override
    public void squaredDistances(double[] x, double[] rows, double[] distances) {
        double[] sums = new double[PARTIAL_SUMS];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = squaredDistance(x, rows, i * x.length, sums);
        }
    }

    private static double squaredDistance(double[] x, double[] rows, int row, double[] sums) {
        Arrays.fill(sums, 0);
        for (int block = 0; block < x.length; block += PARTIAL_SUMS) {
            int end = Math.min(PARTIAL_SUMS, x.length - block);
            for (int p = 0; p < end; p++) {
                double difference = x[block + p] - rows[row + block + p];
                sums[p] += difference * difference;
            }
        }
        return total(sums);
    }

    @Override
    public void weightedSum(double[] table, int columns, int[] rows, double[] weights, double[] sum) {
        Arrays.fill(sum, 0, columns, 0);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                sum[j] += weights[i] * table[rows[i] * columns + j];
            }
        }
    }

    @Override
    public void weightedSumOfSquares(double[] table, int columns, int[] rows, double[] weights, double[] sum) {
        Arrays.fill(sum, 0, columns, 0);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                double term = weights[i] * table[rows[i] * columns + j];
                sum[j] += term * term;
            }
        }
    }

    /** Adds the upper half to the lower until one is left. */
    static float total(float... sums) {
        for (int half = PARTIAL_SUMS / 2; half > 0; half /= 2) {
            for (int p = 0; p < half; p++) {
                sums[p] += sums[p + half];
            }
        }
        return sums[0];
    }

    /** Adds the upper half to the lower until one is left. */
    static double total(double... sums) {
        for (int half = PARTIAL_SUMS / 2; half > 0; half /= 2) {
            for (int p = 0; p < half; p++) {
                sums[p] += sums[p + half];
            }
        }
        return sums[0];
    }
}
