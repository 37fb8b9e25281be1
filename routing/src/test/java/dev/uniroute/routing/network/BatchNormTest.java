package dev.uniroute.routing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BatchNormTest {

    private final BatchNorm norm = new BatchNorm(4, 2);

    @Test
    void normalisesOverTheBatch() {
        // Column 0: mean 2, variance 1. Column 1 is constant.
        float[][] outputs = norm.forward(2, new float[][] {{1, 5}, {3, 5}});

        float deviation = (float) Math.sqrt(1.001);
        assertThat(outputs[0]).containsExactly(new float[] {-1 / deviation, 0}, within(1e-6f));
        assertThat(outputs[1]).containsExactly(new float[] {1 / deviation, 0}, within(1e-6f));
    }

    @Test
    void averagesAreThoseOfTheBatchesFromTheFirstStepOn() {
        norm.forward(2, new float[][] {{1, 5}, {3, 5}});

        assertThat(norm.movingMean).containsExactly(new float[] {2, 5}, within(1e-6f));
        assertThat(norm.movingVariance).containsExactly(new float[] {1, 0}, within(1e-6f));
    }

    @Test
    void laterBatchesWeighMore() {
        norm.forward(1, new float[][] {{0, 1}});
        norm.forward(1, new float[][] {{1, 1}});

        // Weights 0.99 and 1.
        assertThat(norm.movingMean[0]).isCloseTo((float) (1 / 1.99), within(1e-6f));
        assertThat(norm.movingMean[1]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void averagesForgetWithTheMomentumOfKeras() {
        for (int step = 0; step < 2_000; step++) {
            norm.forward(1, new float[][] {{step < 1_900 ? 0 : 1, 0}});
        }

        assertThat(norm.movingMean[0]).isCloseTo((float) (1 - Math.pow(0.99, 100)), within(1e-4f));
    }
}
