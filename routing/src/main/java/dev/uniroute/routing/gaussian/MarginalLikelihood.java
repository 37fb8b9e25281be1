package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the scales by marginal likelihood (type II maximum likelihood; Rasmussen and Williams, section 5.4): every training
 * model in turn is taken as if it had never been seen, and
 *
 * <pre>1/2 log det C + 1/2 y^T C^-1 y,    C = sum_j scale_j G_j</pre>
 *
 * is summed over them, with a log-normal prior around the initial scales. Coordinate by coordinate a scale is multiplied or
 * divided by a factor, 4 at first, whose root is taken when neither helps.
 */
final class MarginalLikelihood {

    private static final double PRIOR_DEVIATION = 1.5; // of the logarithm
    private static final double FIRST_FACTOR = 4;
    private static final double LAST_FACTOR = 1.3;
    private static final int ROUNDS = 6;

    /**
     * One model as if it had never been seen.
     *
     * @param grams G_j, [n x n] each, one per scale
     * @param losses [n x 1], less what is expected of them
     */
    record Case(List<Matrix> grams, Matrix losses) {
        Case {
            grams = List.copyOf(grams);
        }
    }

    private final List<Case> cases;
    private final double[] centre;

    MarginalLikelihood(List<Case> cases, Scales initial) {
        this.cases = List.copyOf(cases);
        this.centre = initial.toArray();
    }

    /** The scales of smallest {@link #negative}. */
    Scales maximise() throws InterruptedException {
        double[] best = centre.clone();
        double least = negative(best);
        double[] factors = new double[best.length];
        Arrays.fill(factors, FIRST_FACTOR);
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < best.length; k++) {
                if (factors[k] >= LAST_FACTOR) {
                    double up = negative(scaled(best, k, factors[k]));
                    double down = up < least ? up : negative(scaled(best, k, 1 / factors[k]));
                    if (down < least) {
                        best = scaled(best, k, up < least ? factors[k] : 1 / factors[k]);
                        least = down;
                    } else {
                        factors[k] = Math.sqrt(factors[k]);
                    }
                }
            }
        }
        return Scales.of(best);
    }

    /** The negative logarithm of likelihood and prior, per case, up to a constant. */
    double negative(double... scales) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("fitting was interrupted");
        }
        double sum = 0;
        for (Case one : cases) {
            sum += negative(one, scales);
        }
        for (int k = 0; k < scales.length; k++) {
            double deviations = Math.log(scales[k] / centre[k]) / PRIOR_DEVIATION;
            sum += deviations * deviations / 2;
        }
        return sum / cases.size();
    }

    private static double negative(Case one, double... scales) {
        Cholesky factor = new Cholesky(Matrix.weightedSum(one.grams(), scales));
        return (factor.logDeterminant() + factor.inverseForm(one.losses().column(0))) / 2;
    }

    private static double[] scaled(double[] scales, int k, double factor) {
        double[] changed = scales.clone();
        changed[k] *= factor;
        return changed;
    }
}
