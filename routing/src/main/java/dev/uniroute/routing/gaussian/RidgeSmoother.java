package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;
import java.util.Arrays;

/** Ridge regression on one set of prompts, with an intercept that is not penalised; fits any number of columns of losses. */
final class RidgeSmoother {

    /** A prompt that all but determines its own prediction says nothing about how well it would be predicted. */
    private static final double LARGEST_LEVERAGE = 0.9;

    private final Matrix z;
    private final int[] rows;
    private final double[] means;
    private final Matrix centred;
    private final Cholesky factor;
    private final double[] leverage;

    RidgeSmoother(Matrix z, int[] rows, double penalty) {
        this.z = z;
        this.rows = rows.clone();
        Matrix own = z.ofRows(rows);
        this.means = own.columnMeans();
        this.centred = own.minusRow(means);
        this.factor = new Cholesky(centred.gram().plusDiagonal(penalty));
        this.leverage = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            leverage[i] = Math.min(LARGEST_LEVERAGE, factor.inverseForm(centred.row(i)) + 1.0 / rows.length);
        }
    }

    boolean isOf(int... otherRows) {
        return Arrays.equals(rows, otherRows);
    }

    double[] weights(double... losses) {
        double mean = mean(losses);
        double[] residuals = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = losses[rows[i]] - mean;
        }
        return factor.solve(centred.transposeTimes(residuals));
    }

    double offset(double[] losses, double... weights) {
        double offset = mean(losses);
        for (int j = 0; j < weights.length; j++) {
            offset -= means[j] * weights[j];
        }
        return offset;
    }

    /** {@code (f_i - s_ii y_i) / (1 - s_ii)} where graded, with the leverage s_ii; f_i elsewhere. */
    double[] leaveOneOut(double[] losses, double[] weights, double offset) {
        double[] predicted = z.times(weights);
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] += offset;
        }
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            predicted[row] = (predicted[row] - leverage[i] * losses[row]) / (1 - leverage[i]);
        }
        return predicted;
    }

    private double mean(double... losses) {
        return Arrays.stream(rows).mapToDouble(row -> losses[row]).average().orElseThrow();
    }
}
