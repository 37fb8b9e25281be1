package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticLossTest {
    private static final double STEP = 1e-6;

    private final Random random = new Random(5);

    @Test
    void isTheCrossEntropyWorkedByHand() {
        LogisticLoss loss = new LogisticLoss(Points.of(1, 1, -1), new double[] {1, 0.25}, 2);

        // z = 2 w + b at x = 1 and x = -1: w = 1, b = 0.5; p = sigmoid(1.5), sigmoid(-0.5).
        double first = -Math.log(0.8175744761936437);
        double second = -0.25 * Math.log(0.3775406687981454) - 0.75 * Math.log(0.6224593312018546);
        assertThat(loss.value(new double[] {1, 0.5})).isCloseTo((first + second + 1) / 2, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 33})
    void theGradientIsTheSlopeOfTheValue(int dimension) {
        LogisticLoss loss = loss(20, dimension);
        double[] at = gaussian(dimension + 1);

        double[] gradient = loss.gradient(at);

        for (int k = 0; k < at.length; k++) {
            double slope = (loss.value(along(at, k, STEP)) - loss.value(along(at, k, -STEP))) / (2 * STEP);
            assertThat(gradient[k]).isCloseTo(slope, within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 33})
    void theHessianIsTheSlopeOfTheGradient(int dimension) {
        LogisticLoss loss = loss(20, dimension);
        double[] at = gaussian(dimension + 1);

        for (int k = 0; k < at.length; k++) {
            double[] unit = along(new double[at.length], k, 1);
            double[] column = loss.hessianTimes(loss.curvatures(at), unit);
            double[] above = loss.gradient(along(at, k, STEP));
            double[] below = loss.gradient(along(at, k, -STEP));
            for (int row = 0; row < at.length; row++) {
                assertThat(column[row]).isCloseTo((above[row] - below[row]) / (2 * STEP), within(1e-8));
            }
        }
    }

    @Test
    void doesNotOverflowFarFromTheBoundary() {
        LogisticLoss loss = new LogisticLoss(Points.of(1, 1, -1), new double[] {1, 0}, 1e-9);

        assertThat(loss.value(new double[] {1e4, 0})).isFinite();
        assertThat(loss.gradient(new double[] {-1e4, 0})).doesNotContain(Double.NaN);
    }

    @Test
    void namesWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogisticLoss(Points.of(1, 1, 2), new double[] {1}, 1))
                .withMessageContaining("1 targets for 2 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogisticLoss(Points.of(1, 1), new double[] {1}, 0))
                .withMessageContaining("penalty");
    }

    private LogisticLoss loss(int n, int dimension) {
        float[] points = new float[n * dimension];
        double[] targets = new double[n];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < n; i++) {
            targets[i] = random.nextDouble();
        }
        return new LogisticLoss(Points.of(dimension, points), targets, 0.7);
    }

    private double[] gaussian(int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    private static double[] along(double[] from, int k, double step) {
        double[] moved = from.clone();
        moved[k] += step;
        return moved;
    }
}
