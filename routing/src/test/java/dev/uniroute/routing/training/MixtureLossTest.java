package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixtureLossTest {

    private static final double[][] PROFILES = {{0.2, 0.8}, {0.5, 0.1}};

    private final MixtureLoss loss = new MixtureLoss(PROFILES, new double[][] {{1, 0, 0.25}, {0, Double.NaN, 1}});

    @Test
    void isTheLogLossWorkedOutByHand() {
        // Row 1 with equal logits: gamma of model 0 is 1/2, model 1 is not known.
        assertThat(loss.evaluate(new int[] {1}, new float[1][2], new float[1][2]))
                .isCloseTo(Math.log(2), within(1e-12));
        // Row 0: gamma 1/2 and 3/10 against losses 1 and 0.
        assertThat(loss.evaluate(new int[] {0}, new float[1][2], new float[1][2]))
                .isCloseTo((Math.log(2) - Math.log(0.7)) / 2, within(1e-12));
    }

    @Test
    void theGradientIsTheSlope() {
        int[] rows = {2, 0, 1};
        float[][] logits = {{0.5f, -1}, {0, 0.25f}, {1, 2}};
        float[][] gradients = new float[3][2];
        loss.evaluate(rows, logits, gradients);

        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 2; k++) {
                assertThat((double) gradients[i][k]).isCloseTo(slope(rows, logits, i, k), within(1e-4));
            }
        }
    }

    @Test
    void certaintyIsClamped() {
        MixtureLoss certain = new MixtureLoss(new double[][] {{1, 1}}, new double[][] {{0}});
        float[][] gradients = {{9, 9}};

        assertThat(certain.evaluate(new int[] {0}, new float[1][2], gradients))
                .isCloseTo(-Math.log(1e-7), within(1e-6));
        assertThat(gradients[0]).containsOnly(0);
    }

    @Test
    void rowsWithoutGradesTeachNothing() {
        MixtureLoss unknown = new MixtureLoss(new double[][] {{0.2, 0.4}}, new double[][] {{Double.NaN}});
        float[][] gradients = {{9, 9}};

        assertThat(unknown.evaluate(new int[] {0}, new float[1][2], gradients)).isZero();
        assertThat(gradients[0]).containsOnly(0);
    }

    private double slope(int[] rows, float[][] logits, int i, int k) {
        float step = 1e-3f;
        float value = logits[i][k];
        logits[i][k] = value + step;
        double above = loss.evaluate(rows, logits, new float[3][2]);
        logits[i][k] = value - step;
        double below = loss.evaluate(rows, logits, new float[3][2]);
        logits[i][k] = value;
        return (above - below) / (2 * step);
    }
}
