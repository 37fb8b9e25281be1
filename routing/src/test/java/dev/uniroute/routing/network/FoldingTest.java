package dev.uniroute.routing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void normalisationsBecomePartOfTheirNeighbours() {
        Random random = new Random(5);
        List<Layer> layers = new MlpTraining(List.of(7, 5), 1, 1, 1).layers(3, 2, new SplittableRandom(2));
        layers.stream().flatMap(layer -> layer.parameters().stream()).forEach(p -> disturb(random, p.values));
        for (Layer layer : layers) {
            if (layer instanceof BatchNorm norm) {
                disturb(random, norm.movingMean, norm.movingVariance);
            }
        }
        float[] x = {0.5f, -1, 2};

        float[] folded = Folding.fold(3, layers).apply(x);

        double[] stepwise = stepwise(layers, x);
        assertThat((double) folded[0]).isCloseTo(stepwise[0], within(1e-4));
        assertThat((double) folded[1]).isCloseTo(stepwise[1], within(1e-4));
    }

    @Test
    void layersMustFitTogether() {
        AffineLayer twoToOne = AffineLayer.of(2, new float[2], new float[1]);

        assertThatIllegalArgumentException().isThrownBy(() -> new Network(List.of(twoToOne, twoToOne)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> AffineLayer.of(2, new float[3], new float[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AffineLayer.of(1, new float[] {Float.NaN}, new float[1]))
                .withMessageContaining("weight 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(List.of(twoToOne)).apply(new float[3]));
    }

    /** Layer after layer by its definition, normalisations with their moving averages. */
    private static double[] stepwise(List<Layer> layers, float[] x) {
        double[] values = {x[0], x[1], x[2]};
        for (Layer layer : layers) {
            values = switch (layer) {
                case Dense dense -> dense(dense, values);
                case BatchNorm norm -> norm(norm, values);
                case Relu relu -> Arrays.stream(values).map(v -> Math.max(0, v)).toArray();
            };
        }
        return values;
    }

    private static double[] dense(Dense dense, double[] x) {
        double[] y = new double[dense.biases.values[0].length];
        for (int o = 0; o < y.length; o++) {
            y[o] = dense.biases.values[0][o];
            for (int i = 0; i < x.length; i++) {
                y[o] += x[i] * dense.weights.values[i][o];
            }
        }
        return y;
    }

    private static double[] norm(BatchNorm norm, double[] x) {
        double[] y = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            double deviation = Math.sqrt(norm.movingVariance[j] + 1e-3);
            y[j] = norm.scale.values[0][j] * (x[j] - norm.movingMean[j]) / deviation + norm.shift.values[0][j];
        }
        return y;
    }

    private static void disturb(Random random, float[]... rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] += random.nextFloat();
            }
        }
    }
}
