package dev.uniroute.routing.algebra;

/**
 * {@code A = U^T U} with U upper triangular, for a symmetric positive definite A of [n x n]. O(n^3 / 3); only the upper half
 * of A is read.
 *
 * <p>Inner loops run along rows of U, so that the compiler turns them into vector instructions.
 */
public final class Cholesky {

    private final int n;
    private final double[] upper;

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
        this.upper = a.toArray();
        for (int k = 0; k < n; k++) {
            int row = k * n;
            double root = root(upper[row + k], k);
            for (int j = k; j < n; j++) {
                upper[row + j] /= root;
            }
            for (int i = k + 1; i < n; i++) {
                subtract(upper[row + i], row + i, upper, i * n + i, n - i);
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
        double[] x = solveTransposed(b);
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= upper[i * n + j] * x[j];
            }
            x[i] = sum / upper[i * n + i];
        }
        return x;
    }

    /** x with {@code U^T x = b}; its squared length is {@code b^T A^-1 b}. */
    private double[] solveTransposed(double... b) {
        if (b.length != n) {
            throw new IllegalArgumentException("the right side must have " + n + " values but has " + b.length);
        }
        double[] x = b.clone();
        for (int k = 0; k < n; k++) {
            x[k] /= upper[k * n + k];
            subtract(x[k], k * n + k + 1, x, k + 1, n - k - 1);
        }
        return x;
    }

    /** {@code b^T A^-1 b}, in O(n^2 / 2). */
    public double inverseForm(double... b) {
        double sum = 0;
        for (double value : solveTransposed(b)) {
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
            sum += Math.log(upper[i * n + i]);
        }
        return 2 * sum;
    }

    /** {@code to[at ..] -= factor * U[from ..]}, so many entries. */
    private void subtract(double factor, int from, double[] to, int at, int length) {
        for (int j = 0; j < length; j++) {
            to[at + j] -= factor * upper[from + j];
        }
    }
}
