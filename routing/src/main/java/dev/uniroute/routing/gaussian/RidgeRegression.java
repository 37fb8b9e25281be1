package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every training model's losses regressed on the prompts' features, {@code f(x) = offset + z(x) W}, with one ridge penalty for
 * all ({@link RidgePenalty}).
 *
 * @param weights W, [L x H]
 * @param offset [1 x H]
 * @param leaveOneOut [n x H]: what the other prompts predict for a prompt on which the model was graded; the plain prediction
 *     where it was not
 */
record RidgeRegression(Matrix weights, Matrix offset, Matrix leaveOneOut) {

    /**
     * Fits.
     *
     * @param z [n x L], columns of mean 0
     * @param losses [n x H], NaN: not graded; every column has a value
     */
    static RidgeRegression fit(Matrix z, Matrix losses) {
        double penalty = RidgePenalty.choose(z, losses);
        int models = losses.columns();
        double[][] weights = new double[models][];
        double[][] predicted = new double[models][];
        double[] offset = new double[models];
        RidgeSmoother smoother = null;
        for (int h = 0; h < models; h++) {
            int[] graded = gradedRows(losses, h);
            if (smoother == null || !smoother.isOf(graded)) {
                smoother = new RidgeSmoother(z, graded, penalty);
            }
            double[] column = losses.column(h);
            weights[h] = smoother.weights(column);
            offset[h] = smoother.offset(column, weights[h]);
            predicted[h] = smoother.leaveOneOut(column, weights[h], offset[h]);
        }
        return new RidgeRegression(
                Matrix.of(z.columns(), models, (i, h) -> weights[h][i]),
                Matrix.ofRowMajor(1, models, offset),
                Matrix.of(z.rows(), models, (i, h) -> predicted[h][i]));
    }

    private static int[] gradedRows(Matrix losses, int h) {
        int[] rows = IntStream.range(0, losses.rows())
                .filter(i -> !Double.isNaN(losses.get(i, h)))
                .toArray();
        if (rows.length == 0) {
            throw new IllegalArgumentException("model " + h + " has no grade");
        }
        return rows;
    }

    /** The predictions for features z, [n x H]. */
    Matrix predict(Matrix z) {
        double[] added = offset.row(0);
        Matrix product = z.times(weights);
        return Matrix.of(product.rows(), product.columns(), (i, h) -> product.get(i, h) + added[h]);
    }

    /** The models of these columns only. */
    RidgeRegression ofModels(int... chosen) {
        return new RidgeRegression(weights.ofColumns(chosen), offset.ofColumns(chosen), leaveOneOut.ofColumns(chosen));
    }

    /** Mean over the models of the variance of their losses over the prompts on which they were graded. */
    static double meanVariance(Matrix losses) {
        return IntStream.range(0, losses.columns())
                .mapToDouble(h -> variance(Arrays.stream(losses.column(h))
                        .filter(loss -> !Double.isNaN(loss))
                        .toArray()))
                .average()
                .orElseThrow();
    }

    private static double variance(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }
}
