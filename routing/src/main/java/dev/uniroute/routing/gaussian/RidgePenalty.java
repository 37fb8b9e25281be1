package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.algebra.SymmetricEigen;

/**
 * The ridge penalty by generalised cross-validation (Golub, Heath and Wahba, Technometrics 1979), one for all models: of
 * 10^-2 to 10^3 in quarters of a decade the one with the smallest {@code residual sum of squares / (1 - df / n)^2}. A loss that
 * is missing counts as the model's mean.
 */
final class RidgePenalty {

    private static final int CANDIDATES = 21;

    private final int n;
    private final double[] values;
    private final double[] squares;
    private final double total;

    private RidgePenalty(Matrix z, Matrix losses) {
        Matrix residuals = residuals(losses);
        SymmetricEigen eigen = new SymmetricEigen(z.gram());
        Matrix projected = eigen.vectors().transposeTimes(z.transposeTimes(residuals));
        this.n = z.rows();
        this.values = new double[z.columns()];
        this.squares = new double[z.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, eigen.value(i));
            squares[i] = sumOfSquares(projected.row(i));
        }
        this.total = sumOfSquares(residuals.toArray());
    }

    static double choose(Matrix z, Matrix losses) {
        RidgePenalty penalty = new RidgePenalty(z, losses);
        double best = candidate(0);
        double least = penalty.criterion(best);
        for (int i = 1; i < CANDIDATES; i++) {
            double criterion = penalty.criterion(candidate(i));
            if (criterion < least) {
                best = candidate(i);
                least = criterion;
            }
        }
        return best;
    }

    private static double candidate(int i) {
        return Math.pow(10, -2 + i / 4.0);
    }

    private double criterion(double penalty) {
        double sum = total;
        double freedom = 1;
        for (int i = 0; i < values.length; i++) {
            double d = 1 / (values[i] + penalty);
            sum += squares[i] * d * (d * values[i] - 2);
            freedom += values[i] * d;
        }
        double left = 1 - freedom / n;
        return left > 0 ? sum / (left * left) : Double.POSITIVE_INFINITY;
    }

    private static Matrix residuals(Matrix losses) {
        double[] means = new double[losses.columns()];
        for (int h = 0; h < means.length; h++) {
            double sum = 0;
            int count = 0;
            for (double loss : losses.column(h)) {
                sum += Double.isNaN(loss) ? 0 : loss;
                count += Double.isNaN(loss) ? 0 : 1;
            }
            means[h] = sum / count;
        }
        return Matrix.of(
                losses.rows(),
                losses.columns(),
                (i, h) -> Double.isNaN(losses.get(i, h)) ? 0 : losses.get(i, h) - means[h]);
    }

    private static double sumOfSquares(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}
