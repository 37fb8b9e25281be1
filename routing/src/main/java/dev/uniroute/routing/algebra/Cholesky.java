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
                double rest = lower[i * n + j] - dot(lower, i * n, lower, j * n, j);
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

    /** x with {@code L x = b}; its squared length is {@code b^T A^-1 b}. */
    private double[] solveLower(double... b) {
        if (b.length != n) {
            throw new IllegalArgumentException("the right side must have " + n + " values but has " + b.length);
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            x[i] = (b[i] - dot(lower, i * n, x, 0, i)) / lower[i * n + i];
        }
        return x;
    }

    /** {@code b^T A^-1 b}, in O(n^2 / 2). */
    public double inverseForm(double... b) {
        double sum = 0;
        for (double value : solveLower(b)) {
            sum += value * value;
        }
        return sum;
    }

    /** Entry (i, i) of {@code A^-1}, in O(n^2 / 2). */
    public double inverseDiagonal(int i) {
        double[] unit = new double[n];
        unit[i] = 1;
        return inverseForm(unit);
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
    private static double dot(double[] a, int from, double[] b, int to, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            s0 += a[from + k] * b[to + k];
            s1 += a[from + k + 1] * b[to + k + 1];
            s2 += a[from + k + 2] * b[to + k + 2];
            s3 += a[from + k + 3] * b[to + k + 3];
        }
        for (; k < length; k++) {
            s0 += a[from + k] * b[to + k];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
