package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        Point best = new Point(centre);
        double[] factors = new double[centre.length];
        Arrays.fill(factors, FIRST_FACTOR);
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < factors.length; k++) {
                if (factors[k] >= LAST_FACTOR) {
                    Point better = best.along(k, factors[k]);
                    factors[k] = better.value < best.value ? factors[k] : Math.sqrt(factors[k]);
                    best = better;
                }
            }
        }
        return Scales.of(best.scales);
    }

    /** The negative logarithm of likelihood and prior, per case, up to a constant. */
    double negative(double... scales) throws InterruptedException {
        return new Point(scales).value;
    }

    /** Scales, with every case's covariance under them: a step along one coordinate adds one matrix to it. */
    private final class Point {
        private final double[] scales;
        private final List<Matrix> covariances;
        private final double value;

        Point(double... scales) throws InterruptedException {
            this(
                    scales,
                    cases.stream()
                            .map(one -> Matrix.weightedSum(one.grams(), scales))
                            .toList());
        }

        private Point(double[] scales, List<Matrix> covariances) throws InterruptedException {
            this.scales = scales;
            this.covariances = covariances;
            this.value = value();
        }

        /** The first of: multiplied, divided by the factor, left alone; that is better than this. */
        Point along(int k, double factor) throws InterruptedException {
            Point up = scaled(k, factor);
            if (up.value < value) {
                return up;
            }
            Point down = scaled(k, 1 / factor);
            return down.value < value ? down : this;
        }

        private Point scaled(int k, double factor) throws InterruptedException {
            double[] changed = scales.clone();
            changed[k] *= factor;
            List<Matrix> stepped = IntStream.range(0, cases.size())
                    .mapToObj(i -> covariances
                            .get(i)
                            .plus(changed[k] - scales[k], cases.get(i).grams().get(k)))
                    .toList();
            return new Point(changed, stepped);
        }

        private double value() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("fitting was interrupted");
            }
            double sum = 0;
            for (int i = 0; i < cases.size(); i++) {
                Cholesky factor = new Cholesky(covariances.get(i));
                double[] losses = cases.get(i).losses().column(0);
                sum += (factor.logDeterminant() + factor.inverseForm(losses)) / 2;
            }
            for (int k = 0; k < scales.length; k++) {
                double deviations = Math.log(scales[k] / centre[k]) / PRIOR_DEVIATION;
                sum += deviations * deviations / 2;
            }
            return sum / cases.size();
        }
    }
}
