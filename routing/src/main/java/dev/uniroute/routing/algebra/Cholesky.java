package dev.uniroute.routing.algebra;

/**
 * {@code A = L L^T} with L lower triangular, for a symmetric positive definite A of [n x n]. O(n^3 / 3); only the lower
 * half of A is read.
 */
public final class Cholesky {

    private final int n;
    private final double[] lower;

    /**
     * Factorises.
     *
     * @throws IllegalArgumentException if A is not square, or not positive definite to working precision
     */
    public Cholesky(Matrix a) {
        if (a.rows() != a.columns()) {
            throw new IllegalArgumentException("a square matrix is needed, this is " + a);
        }
        this.n = a.rows();
        this.lower = a.toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = lower[i * n + j] - dot(i * n, j * n, j);
                lower[i * n + j] = i == j ? root(rest, i) : rest / lower[j * n + j];
            }
        }
    }

    private static double root(double pivot, int i) {
        if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not positive definite: pivot " + i + " is " + pivot);
        }
        return Math.sqrt(pivot);
    }

    /** x with {@code A x = b}, in O(n^2). */
    public double[] solve(double... b) {
        double[] x = solveLower(b);
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i * n + i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i * n + j] * x[i];
            }
        }
        return x;
    }

    /** x with {@code L x = b}, in O(n^2 / 2); its squared length is {@code b^T A^-1 b}. */
    public double[] solveLower(double... b) {
        if (b.length != n) {
            throw new IllegalArgumentException("the right side must have " + n + " values but has " + b.length);
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= lower[i * n + j] * x[j];
            }
            x[i] = sum / lower[i * n + i];
        }
        return x;
    }

    /** {@code log det A}. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(lower[i * n + i]);
        }
        return 2 * sum;
    }

    /** Four partial sums, so that additions do not wait for one another; their order is fixed. */
    private double dot(int a, int b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            s0 += lower[a + k] * lower[b + k];
            s1 += lower[a + k + 1] * lower[b + k + 1];
            s2 += lower[a + k + 2] * lower[b + k + 2];
            s3 += lower[a + k + 3] * lower[b + k + 3];
        }
        for (; k < length; k++) {
            s0 += lower[a + k] * lower[b + k];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
