package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;

/**
 * What the training models say about n prompts, as a prior for a model that is not among them: what is expected of each
 * prompt, and how the prompts' own records depart from that.
 *
 * @param mean [n x 1], mean over the models of the expected loss
 * @param spread [n x H], {@code (f_h - mean) / sqrt(H - 1)}: {@code spread spread^T} is the models' covariance between prompts
 * @param itemMean [n x 1], mean over the models graded of {@code y_h - f_h}: how much harder the prompt was than it looks
 * @param itemSpread [n x H], {@code (y_h - f_h - itemMean) / sqrt(H - 1)}; 0 where not graded
 */
record Population(Matrix mean, Matrix spread, Matrix itemMean, Matrix itemSpread) {

    /** Expected loss of a model of which nothing is known, when no model is known either. */
    static final double NOTHING_KNOWN = 0.5;

    /**
     * @param expected f, [n x H]; H may be 0
     * @param losses y, [n x H], NaN: not graded
     */
    static Population of(Matrix expected, Matrix losses) {
        int n = expected.rows();
        int models = expected.columns();
        double root = Math.sqrt(Math.max(1, models - 1));
        Matrix mean = Matrix.of(n, 1, (i, j) -> models == 0 ? NOTHING_KNOWN : average(expected.row(i)));
        Matrix residuals = losses.plus(-1, expected);
        Matrix itemMean = Matrix.of(n, 1, (i, j) -> average(residuals.row(i)));
        return new Population(
                mean,
                Matrix.of(n, models, (i, h) -> (expected.get(i, h) - mean.get(i, 0)) / root),
                itemMean,
                Matrix.of(n, models, (i, h) -> orZero(residuals.get(i, h) - itemMean.get(i, 0)) / root));
    }

    /** The prior of prompts that have no record. */
    static Population unrecorded(Matrix expected) {
        return of(expected, Matrix.of(expected.rows(), expected.columns(), (i, h) -> Double.NaN));
    }

    /** Mean of the values that are there; 0 if none is. */
    private static double average(double... values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            sum += orZero(value);
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
