package dev.uniroute.routing.preference;

import dev.uniroute.routing.algebra.Matrix;
import java.util.Arrays;

/**
 * What is known of the strengths s of M models: a normal distribution. Model i is preferred to model j with probability
 * {@code sigmoid(s_i - s_j)}. Immutable.
 */
public final class Strengths {

    private final double[] means;
    private final Matrix covariance;

    Strengths(double[] means, Matrix covariance) {
        this.means = means;
        this.covariance = covariance;
    }

    /** Nothing is known but that strengths are 0 with this variance. */
    public static Strengths unknown(int models, double variance) {
        return new Strengths(new double[models], Matrix.zero(models, models).plusDiagonal(variance));
    }

    /** The same with this variance added to every strength: what is known of strengths that may differ by so much. */
    public Strengths widened(double variance) {
        return new Strengths(means, covariance.plusDiagonal(variance));
    }

    /** M, the number of models. */
    public int models() {
        return means.length;
    }

    /** The expected strength of a model. */
    public double of(int model) {
        return means[model];
    }

    Matrix covariance() {
        return covariance;
    }

    /**
     * {@code q = sigmoid(d)} with {@code d = s_i - mean_j s_j}, and its variance {@code (q (1 - q))^2 var(d)} (delta method).
     */
    public WinRate winRate(int model) {
        double[] contrast = new double[means.length];
        Arrays.fill(contrast, -1.0 / means.length);
        contrast[model] += 1;
        double q = BradleyTerry.sigmoid(dot(contrast, means));
        double slope = q * (1 - q);
        return new WinRate(q, slope * slope * dot(contrast, covariance.times(contrast)));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
