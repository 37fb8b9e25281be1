package dev.uniroute.routing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient against the difference quotient of the loss. */
class MlpTest {

    private static final int ROWS = 13;
    private static final int INPUTS = 6;
    private static final int OUTPUTS = 3;
    private static final float STEP = 2e-3f;

    private final Random random = new Random(3);
    private final float[][] rows = values(ROWS, INPUTS);
    private final int[] all = IntStream.range(0, ROWS).toArray();
    private final Loss loss = new SigmoidLoss(targets());
    private final Mlp mlp = new Mlp(
            new MlpTraining(List.of(5, 4), 1, ROWS, 0.1).layers(INPUTS, OUTPUTS, new SplittableRandom(1)),
            ROWS,
            OUTPUTS);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void theGradientIsTheSlopeOfTheLoss(int parameter) {
        Parameter tested = mlp.parameters().get(parameter);
        mlp.differentiate(rows, all, loss);
        float[][] gradients = copy(tested.gradients);

        for (int i = 0; i < gradients.length; i++) {
            for (int j = 0; j < gradients[i].length; j++) {
                assertThat((double) gradients[i][j])
                        .as("parameter %d [%d][%d]", parameter, i, j)
                        .isCloseTo(slope(tested.values[i], j), within(2e-4));
            }
        }
    }

    @Test
    void theGradientIsMuchLargerThanWhatTheComparisonAllows() {
        mlp.differentiate(rows, all, loss);

        List<Parameter> parameters = mlp.parameters();
        assertThat(largest(parameters.getFirst().gradients)).isGreaterThan(0.01);
        assertThat(largest(parameters.get(2).gradients)).isGreaterThan(0.01);
        assertThat(largest(parameters.getLast().gradients)).isGreaterThan(0.01);
    }

    private static double largest(float[][] gradients) {
        return Arrays.stream(gradients)
                .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(j -> Math.abs(row[j])))
                .max()
                .orElseThrow();
    }

    private double slope(float[] row, int j) {
        float value = row[j];
        row[j] = value + STEP;
        double above = mlp.differentiate(rows, all, loss);
        row[j] = value - STEP;
        double below = mlp.differentiate(rows, all, loss);
        row[j] = value;
        return (above - below) / (2 * STEP);
    }

    private float[][] values(int n, int width) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    float[] row = new float[width];
                    for (int j = 0; j < width; j++) {
                        row[j] = (float) random.nextGaussian();
                    }
                    return row;
                })
                .toArray(float[][]::new);
    }

    /** Fractions, one in five missing. */
    private double[][] targets() {
        return IntStream.range(0, OUTPUTS)
                .mapToObj(o ->
                        random.doubles(ROWS).map(t -> t < 0.2 ? Double.NaN : t).toArray())
                .toArray(double[][]::new);
    }

    private static float[][] copy(float[][] rows) {
        return IntStream.range(0, rows.length).mapToObj(i -> rows[i].clone()).toArray(float[][]::new);
    }
}
