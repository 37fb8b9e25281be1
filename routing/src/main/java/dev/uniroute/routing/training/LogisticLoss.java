package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Points;

/**
 * The loss of logistic regression on n points x_i in R^D with targets t_i in [0, 1], p_i = sigmoid(w.x_i + b):
 *
 * <pre>f(w, b) = 1/n [ - sum_i t_i log p_i + (1 - t_i) log(1 - p_i)  +  penalty/2 |w|^2 ]</pre>
 *
 * <p>The bias b is not penalised. Parameters are one array [D + 1], the bias last. Each method is O(n D) and allocates
 * its result.
 */
final class LogisticLoss {

    private final float[] values;
    private final double[] targets;
    private final double penalty;
    private final int dimension;

    LogisticLoss(Points points, double[] targets, double penalty) {
        if (points.size() != targets.length || targets.length == 0) {
            throw new IllegalArgumentException(targets.length + " targets for " + points.size() + " points");
        }
        if (!(penalty > 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("penalty must be finite and > 0 but is " + penalty);
        }
        this.values = points.toArray();
        this.targets = targets.clone();
        this.penalty = penalty;
        this.dimension = points.dimension();
    }

    /** D + 1. */
    int parameters() {
        return dimension + 1;
    }

    double value(double[] parameters) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            double z = linear(parameters, i);
            sum += softplus(z) - targets[i] * z;
        }
        double squares = 0;
        for (int k = 0; k < dimension; k++) {
            squares += parameters[k] * parameters[k];
        }
        return (sum + penalty / 2 * squares) / targets.length;
    }

    double[] gradient(double[] parameters) {
        double[] residuals = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            residuals[i] = sigmoid(linear(parameters, i)) - targets[i];
        }
        return combined(residuals, parameters);
    }

    /** The weights {@code p_i (1 - p_i)} of the Hessian at these parameters. */
    double[] curvatures(double[] parameters) {
        double[] curvatures = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            double p = sigmoid(linear(parameters, i));
            curvatures[i] = p * (1 - p);
        }
        return curvatures;
    }

    /** The Hessian with these {@link #curvatures} times a direction. */
    double[] hessianTimes(double[] curvatures, double[] direction) {
        double[] products = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            products[i] = curvatures[i] * linear(direction, i);
        }
        return combined(products, direction);
    }

    /** {@code 1/n [ sum_i c_i (x_i, 1) + penalty (parameters, 0) ]}. */
    private double[] combined(double[] coefficients, double[] parameters) {
        double[] sum = new double[dimension + 1];
        for (int i = 0; i < targets.length; i++) {
            double c = coefficients[i];
            int row = i * dimension;
            for (int k = 0; k < dimension; k++) {
                sum[k] += c * values[row + k];
            }
            sum[dimension] += c;
        }
        for (int k = 0; k < dimension; k++) {
            sum[k] = (sum[k] + penalty * parameters[k]) / targets.length;
        }
        sum[dimension] /= targets.length;
        return sum;
    }

    private double linear(double[] parameters, int i) {
        double sum = parameters[dimension];
        int row = i * dimension;
        for (int k = 0; k < dimension; k++) {
            sum += parameters[k] * values[row + k];
        }
        return sum;
    }

    /** {@code log(1 + e^z)} without overflow. */
    private static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
