package dev.uniroute.routing.kernel;

import java.util.Arrays;

/**
 * The loops that decisions spend their time in. Both implementations give the same bits for the same input: every sum has one
 * order, which is said here, products are rounded before they are added, and so a decision depends neither on the processor
 * nor on whether the Vector API is there.
 *
 * <p>Matrices are row-major. Lengths are the caller's to check; arrays that are written are not read and do not overlap with
 * those that are read.
 */
public sealed interface Kernels permits ScalarKernels, VectorKernels {

    /**
     * So many partial sums a sum over a row has: number p is over the coordinates j with {@code j mod 16 = p}, in order. Then
     * the upper half is added to the lower until one is left.
     */
    int PARTIAL_SUMS = 16;

    /** The fastest that this process can run. */
    static Kernels fastest() {
        return Fastest.KERNELS;
    }

    /**
     * A sum of rows of bytes, {@code sum[j] = sum_i scales[rows[i]] * table[rows[i]][j]}, added up in the order of i.
     *
     * @param table [n x D], D = {@code sum.length}
     * @param scales [n]
     * @param rows which rows, the first {@code count} of them; one may be there twice
     * @param sum [D], is overwritten
     */
    void sumOfRows(byte[] table, float[] scales, int[] rows, int count, float[] sum);

    /**
     * {@code argmin_i sum_j (x[j] - rows[i][j])^2}: which row is nearest, in {@link #PARTIAL_SUMS} partial sums; of equals the
     * first.
     *
     * @param x [D]
     * @param rows [n x D], n >= 1, finite
     */
    int nearest(float[] x, float[] rows);

    /**
     * {@code distances[i] = sum_j (x[j] - rows[i][j])^2} in double precision, in {@link #PARTIAL_SUMS} partial sums.
     *
     * @param x [D]
     * @param rows [n x D], n = {@code distances.length}
     * @param distances [n], is overwritten
     */
    void squaredDistances(double[] x, double[] rows, double[] distances);

    /**
     * A weighted sum of rows, {@code sum[j] = sum_i weights[i] * table[rows[i]][j]}, added up in the order of i.
     *
     * @param table [n x columns]
     * @param rows which rows
     * @param weights one for each of these
     * @param sum [columns] or longer, is overwritten
     */
    void weightedSum(double[] table, int columns, int[] rows, double[] weights, double[] sum);

    /**
     * A sum of squares, {@code sum[j] = sum_i (weights[i] * table[rows[i]][j])^2}, added up in the order of i; otherwise as
     * {@link #weightedSum}.
     */
    void weightedSumOfSquares(double[] table, int columns, int[] rows, double[] weights, double[] sum);

    /** {@code 0, 1, ..., n - 1}: all rows of a table. */
    static int[] allRows(int n) {
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        return rows;
    }
}
