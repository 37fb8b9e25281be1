package dev.uniroute.routing.preference;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;

/**
 * Bradley-Terry: P(i is preferred to j) = {@code sigmoid(s_i - s_j)}. The strengths are those that make
 *
 * <pre>sum_ij wins_ij log sigmoid(s_i - s_j) - (s - m)^T C^-1 (s - m) / 2</pre>
 *
 * <p>largest, with the prior N(m, C), found by Newton's method with step halving; their covariance is the inverse of the
 * negative Hessian there (Laplace). The prior makes it strictly concave, so a model that wins or loses always, and models that
 * were never compared, even by way of others, have strengths too: drawn toward the prior, with its uncertainty. O(M^3) per
 * step, of which a few are needed.
 *
 * <p>Example: two models, prior variance 4 each, the first won 3 of 4: strengths +0.49 and -0.49; it is preferred to the other
 * with probability 0.73.
 */
public final class BradleyTerry {

    private static final int MOST_STEPS = 100;
    private static final double SMALLEST_STEP = 1e-10;
    private static final double SHORTEST = 1e-6;

    private final double[] centre;
    private final Matrix precision;
    private final Wins wins;

    private BradleyTerry(Strengths prior, Wins wins) {
        int n = prior.models();
        this.centre = new double[n];
        for (int i = 0; i < n; i++) {
            centre[i] = prior.of(i);
        }
        this.precision = inverse(prior.covariance());
        this.wins = wins;
    }

    /**
     * What is known of the strengths after these votes.
     *
     * @throws IllegalArgumentException if the numbers of models differ
     */
    public static Strengths update(Strengths prior, Wins wins) {
        if (prior.models() != wins.models()) {
            throw new IllegalArgumentException("strengths of " + prior.models() + " models, votes on " + wins.models());
        }
        return new BradleyTerry(prior, wins).maximise();
    }

    private Strengths maximise() {
        double[] s = centre.clone();
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] step = new Cholesky(hessian(s)).solve(gradient(s));
            double length = length(s, step);
            double largest = 0;
            for (int k = 0; k < s.length; k++) {
                s[k] += length * step[k];
                largest = Math.max(largest, Math.abs(length * step[k]));
            }
            if (largest < SMALLEST_STEP) {
                break;
            }
        }
        return new Strengths(s, inverse(hessian(s)));
    }

    /** 1, halved until the objective does not fall. */
    private double length(double[] s, double[] step) {
        double before = objective(s);
        double length = 1;
        while (length > SHORTEST && objective(moved(s, step, length)) < before) {
            length /= 2;
        }
        return length;
    }

    private static double[] moved(double[] s, double[] step, double length) {
        double[] moved = s.clone();
        for (int k = 0; k < s.length; k++) {
            moved[k] += length * step[k];
        }
        return moved;
    }

    private double objective(double[] s) {
        double[] pulled = precision.times(offset(s));
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum -= pulled[i] * (s[i] - centre[i]) / 2;
            for (int j = 0; j < s.length; j++) {
                sum -= wins.over(i, j) * softplus(s[j] - s[i]);
            }
        }
        return sum;
    }

    private double[] gradient(double[] s) {
        double[] gradient = precision.times(offset(s));
        for (int i = 0; i < s.length; i++) {
            gradient[i] = -gradient[i];
            for (int j = 0; j < s.length; j++) {
                gradient[i] += wins.over(i, j) * sigmoid(s[j] - s[i]) - wins.over(j, i) * sigmoid(s[i] - s[j]);
            }
        }
        return gradient;
    }

    /** Of the negative objective: positive definite. */
    private Matrix hessian(double[] s) {
        double[] values = precision.toArray();
        int n = s.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double p = sigmoid(s[i] - s[j]);
                double weight = (wins.over(i, j) + wins.over(j, i)) * p * (1 - p);
                values[i * n + i] += weight;
                values[i * n + j] -= weight;
            }
        }
        return Matrix.ofRowMajor(n, n, values);
    }

    private double[] offset(double[] s) {
        double[] offset = s.clone();
        for (int i = 0; i < s.length; i++) {
            offset[i] -= centre[i];
        }
        return offset;
    }

    private static Matrix inverse(Matrix matrix) {
        Cholesky factor = new Cholesky(matrix);
        int n = matrix.rows();
        return Matrix.ofRows(n, n, i -> {
            double[] unit = new double[n];
            unit[i] = 1;
            return factor.solve(unit);
        });
    }

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** {@code -log sigmoid(-z) = log(1 + e^z)}, without overflow. */
    private static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }
}
