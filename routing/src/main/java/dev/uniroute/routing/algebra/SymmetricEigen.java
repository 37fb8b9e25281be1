package dev.uniroute.routing.algebra;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * {@code A = V diag(d) V^T} for a symmetric A of [n x n]: V orthogonal, d descending. By Householder reflections to a
 * tridiagonal matrix, then implicit QL steps with Wilkinson's shift; O(n^3), eigenvalues accurate to rounding of the largest.
 * The sign of each eigenvector is fixed: its component of largest magnitude is positive, the first of equals.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, sections 8.3.1 and 8.3.3; Wilkinson and Reinsch, Linear Algebra, II/3.
 */
public final class SymmetricEigen {

    private static final int STEPS_PER_VALUE = 60; // two or three are usual

    private final int n;
    private final double[] d;
    private final double[] e; // below the diagonal
    private final double[] v; // rows are the eigenvectors, so that a rotation touches two contiguous rows
    private final double negligible;
    private final int[] order;

    /**
     * Decomposes.
     *
     * @throws IllegalArgumentException if A is not square or holds a value that is not finite
     */
    public SymmetricEigen(Matrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new IllegalArgumentException("a square matrix is needed, this is " + matrix);
        }
        this.n = matrix.rows();
        double[] values = matrix.toArray();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the matrix must be finite");
            }
        }
        Tridiagonal tridiagonal = new Tridiagonal(n, values);
        this.d = tridiagonal.diagonal();
        this.e = tridiagonal.below();
        this.v = tridiagonal.columns();
        this.negligible = Math.ulp(1.0) * largest(d, e);
        for (int l = 0; l < n; l++) {
            deflate(l);
        }
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -d[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** d_i, descending in i. */
    public double value(int i) {
        return d[order[i]];
    }

    /** V, [n x n]: column i belongs to value i. */
    public Matrix vectors() {
        double[] signs = IntStream.range(0, n).mapToDouble(this::sign).toArray();
        return Matrix.of(n, n, (row, i) -> signs[i] * component(i, row));
    }

    private double component(int i, int row) {
        return v[order[i] * n + row];
    }

    private double sign(int i) {
        double largest = 0;
        for (int row = 0; row < n; row++) {
            double component = component(i, row);
            largest = Math.abs(component) > Math.abs(largest) ? component : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    private static double largest(double[] d, double[] e) {
        double largest = 0;
        for (int i = 0; i < d.length; i++) {
            largest = Math.max(largest, Math.abs(d[i]) + Math.abs(e[i]));
        }
        return largest;
    }

    /** QL steps until d_l stands alone. */
    private void deflate(int l) {
        for (int step = 0; step < STEPS_PER_VALUE; step++) {
            int m = blockEnd(l);
            if (m == l) {
                return;
            }
            step(l, m);
        }
        throw new ArithmeticException("eigenvalue " + l + " was not found in " + STEPS_PER_VALUE + " steps");
    }

    /** The last row of the block that begins at l: the first whose entry below the diagonal is rounding. */
    private int blockEnd(int l) {
        int m = l;
        while (m < n - 1 && Math.abs(e[m]) > negligible) {
            m++;
        }
        return m;
    }

    /** One implicit QL step on rows l to m: rotations chase the bulge from the bottom up. */
    private void step(int l, int m) {
        double half = (d[l + 1] - d[l]) / (2 * e[l]);
        double g = d[m] - d[l] + e[l] / (half + Math.copySign(Math.hypot(half, 1), half)); // d_m - shift
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            double r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) { // the block fell apart here
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            rotate(i, c, s);
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }

    private void rotate(int i, double c, double s) {
        int lower = i * n;
        int upper = lower + n;
        for (int k = 0; k < n; k++) {
            double f = v[upper + k];
            v[upper + k] = s * v[lower + k] + c * f;
            v[lower + k] = c * v[lower + k] - s * f;
        }
    }
}
