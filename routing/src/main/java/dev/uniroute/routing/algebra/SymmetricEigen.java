package dev.uniroute.routing.algebra;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * {@code A = V diag(d) V^T} for a symmetric A of [n x n]: V orthogonal, d descending. By cyclic Jacobi rotations, which
 * need no case distinctions and give small eigenvalues as accurately as large ones; O(n^3) per sweep, some ten sweeps, so
 * meant for n of a few hundred. The sign of each eigenvector is fixed: its component of largest magnitude is positive, the
 * first of equals.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, section 8.5.
 */
public final class SymmetricEigen {

    private static final int MAX_SWEEPS = 60;
    private static final double TOLERANCE = 1e-28; // of the squared norm

    private final int n;
    private final double[] a;
    private final double[] v;
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
        this.a = matrix.toArray();
        this.v = identity(n);
        double norm = squaredNorm();
        if (!Double.isFinite(norm)) {
            throw new IllegalArgumentException("the matrix must be finite");
        }
        for (int sweep = 0; sweep < MAX_SWEEPS && squaredOffDiagonal() > TOLERANCE * norm; sweep++) {
            sweep();
        }
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i * n + i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** d_i, descending in i. */
    public double value(int i) {
        return a[order[i] * n + order[i]];
    }

    /** V, [n x n]: column i belongs to value i. */
    public Matrix vectors() {
        double[] signs = IntStream.range(0, n).mapToDouble(this::sign).toArray();
        return Matrix.of(n, n, (row, i) -> signs[i] * component(i, row));
    }

    /** Rows of {@link #v} are the eigenvectors while they are computed, so that a rotation touches two contiguous rows. */
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

    private void sweep() {
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                if (a[p * n + q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    /** The rotation of rows and columns p and q that makes entry (p, q) zero, by the smaller of the two angles. */
    private void rotate(int p, int q) {
        double apq = a[p * n + q];
        double theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        rotateRows(a, p, q, c, s);
        for (int k = 0; k < n; k++) {
            double akp = a[k * n + p];
            double akq = a[k * n + q];
            a[k * n + p] = c * akp - s * akq;
            a[k * n + q] = s * akp + c * akq;
        }
        a[p * n + q] = 0;
        a[q * n + p] = 0;
        rotateRows(v, p, q, c, s);
    }

    private void rotateRows(double[] m, int p, int q, double c, double s) {
        for (int k = 0; k < n; k++) {
            double mp = m[p * n + k];
            double mq = m[q * n + k];
            m[p * n + k] = c * mp - s * mq;
            m[q * n + k] = s * mp + c * mq;
        }
    }

    private double squaredOffDiagonal() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * a[i * n + j] * a[i * n + j];
            }
        }
        return sum;
    }

    private double squaredNorm() {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return sum;
    }

    private static double[] identity(int n) {
        double[] identity = new double[n * n];
        for (int i = 0; i < n; i++) {
            identity[i * n + i] = 1;
        }
        return identity;
    }
}
