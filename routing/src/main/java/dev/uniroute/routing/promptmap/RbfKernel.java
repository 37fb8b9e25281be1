package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.algebra.Matrix;

/**
 * The squared-exponential kernel of a point with L landmarks, {@code k_i(x) = exp(-|x - l_i|^2 / (2 s^2))}, each in (0, 1].
 *
 * @param landmarks l, [L x d], L >= 1; d may be 0, then every value is 1
 * @param lengthScale s > 0, in units of the distances
 */
public record RbfKernel(Matrix landmarks, double lengthScale) {

    public RbfKernel {
        if (landmarks.rows() == 0) {
            throw new IllegalArgumentException("at least 1 landmark is needed");
        }
        if (!(lengthScale > 0 && lengthScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lengthScale must be finite and > 0 but is " + lengthScale);
        }
    }

    /** L, the number of landmarks. */
    public int size() {
        return landmarks.rows();
    }

    /** k(x), [L]; x has d coordinates. */
    public double[] at(double... x) {
        double[] values = landmarks.squaredDistances(x);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(-values[i] / (2 * lengthScale * lengthScale));
        }
        return values;
    }

    /** Row i is k(row i of points); [n x L]. */
    public Matrix atRows(Matrix points) {
        return Matrix.ofRows(size(), points.rows(), i -> at(points.row(i)));
    }
}
