package dev.uniroute.routing.algebra;

/**
 * {@code A = Q T Q^T} for a symmetric A of [n x n]: Q orthogonal, T tridiagonal, by n - 2 Householder reflections; O(n^3).
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, section 8.3.1.
 */
final class Tridiagonal {

    private final int n;
    private final double[] a; // symmetric, row after row; the columns before k keep the reflections' vectors
    private final double[] lengths; // beta of reflection k: I - beta v v^T; 0: none was needed
    private final double[] below; // T's entries (k + 1, k)

    Tridiagonal(int n, double... rowMajor) {
        this.n = n;
        this.a = rowMajor.clone();
        this.lengths = new double[n];
        this.below = new double[n];
        for (int k = 0; k < n - 1; k++) {
            reflect(k);
        }
    }

    /** The diagonal of T, [n]. */
    double[] diagonal() {
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i * n + i];
        }
        return diagonal;
    }

    /** The entries (k + 1, k) of T, [n]; the last is 0. */
    double[] below() {
        return below.clone();
    }

    /** Makes column k zero below the subdiagonal, and applies the reflection to the rest of the matrix on both sides. */
    private void reflect(int k) {
        double[] v = new double[n];
        double norm = 0;
        for (int i = k + 1; i < n; i++) {
            v[i] = a[i * n + k];
            norm = Math.hypot(norm, v[i]);
        }
        double head = v[k + 1];
        boolean done = norm == Math.abs(head);
        below[k] = done ? head : head > 0 ? -norm : norm;
        if (!done) {
            v[k + 1] = head - below[k];
            lengths[k] = -1 / (below[k] * v[k + 1]);
            reflectRest(k, lengths[k], v);
            for (int i = k + 1; i < n; i++) {
                a[i * n + k] = v[i];
            }
        }
    }

    /** {@code A - v w^T - w v^T} with {@code p = beta A v, w = p - beta (p . v) / 2 v}, beyond row and column k. */
    private void reflectRest(int k, double beta, double... v) {
        double[] w = new double[n];
        double along = 0;
        for (int i = k + 1; i < n; i++) {
            w[i] = beta * dot(i * n, k + 1, v);
            along += w[i] * v[i];
        }
        for (int i = k + 1; i < n; i++) {
            w[i] -= beta * along / 2 * v[i];
        }
        for (int i = k + 1; i < n; i++) {
            int row = i * n;
            double vi = v[i];
            double wi = w[i];
            for (int j = k + 1; j < n; j++) {
                a[row + j] -= vi * w[j] + wi * v[j];
            }
        }
    }

    /** Q, column after column: the reflections multiplied out, the last first. */
    double[] columns() {
        double[] q = new double[n * n];
        for (int i = 0; i < n; i++) {
            q[i * n + i] = 1;
        }
        double[] v = new double[n];
        for (int k = n - 3; k >= 0; k--) {
            for (int i = k + 1; i < n; i++) {
                v[i] = a[i * n + k];
            }
            for (int row = k + 1; row < n && lengths[k] != 0; row++) {
                double along = 0;
                for (int i = k + 1; i < n; i++) {
                    along += q[row * n + i] * v[i];
                }
                for (int i = k + 1; i < n; i++) {
                    q[row * n + i] -= lengths[k] * along * v[i];
                }
            }
        }
        return q;
    }

    private double dot(int row, int from, double... v) {
        double sum = 0;
        for (int j = from; j < n; j++) {
            sum += a[row + j] * v[j];
        }
        return sum;
    }
}
