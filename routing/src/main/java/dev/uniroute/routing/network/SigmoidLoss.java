package dev.uniroute.routing.network;

import java.util.Arrays;

/**
 * The log loss of independent probabilities {@code p = sigmoid(logit)} against targets t in [0, 1], the mean over all targets
 * that are known,
 *
 * <pre>-(t log p + (1 - t) log(1 - p)),    derivative by the logit: p - t</pre>
 */
public final class SigmoidLoss implements Loss {

    private final double[][] targets;

    /**
     * A loss.
     *
     * @param targets [outputs][rows], copied; NaN: not known, skipped
     * @throws IllegalArgumentException if a target is outside [0, 1]
     */
    public SigmoidLoss(double[][] targets) {
        this.targets = Arrays.stream(targets).map(double[]::clone).toArray(double[][]::new);
        for (double[] output : targets) {
            for (double target : output) {
                if (target < 0 || target > 1) {
                    throw new IllegalArgumentException("a target must be in [0, 1] but is " + target);
                }
            }
        }
    }

    /** The probability of a logit. */
    public static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public double evaluate(int[] rows, float[][] logits, float[][] gradients) {
        int known = known(rows);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int o = 0; o < targets.length; o++) {
                double target = targets[o][rows[i]];
                boolean skipped = Double.isNaN(target);
                gradients[i][o] = skipped ? 0 : (float) ((sigmoid(logits[i][o]) - target) / known);
                sum += skipped ? 0 : logLoss(logits[i][o], target);
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    private int known(int[] rows) {
        int known = 0;
        for (double[] output : targets) {
            for (int row : rows) {
                known += Double.isNaN(output[row]) ? 0 : 1;
            }
        }
        return known;
    }

    /** {@code log(1 + exp(z)) - t z}, written so that nothing overflows. */
    private static double logLoss(double z, double target) {
        return Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
    }
}
