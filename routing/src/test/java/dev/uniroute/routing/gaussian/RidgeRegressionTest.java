package dev.uniroute.routing.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.algebra.Matrix;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {

    private final SplittableRandom random = new SplittableRandom(3);
    private final Matrix z = Matrix.of(40, 5, (i, j) -> random.nextGaussian());

    @Test
    void leavingOneOutIsWhatFittingWithoutItPredicts() {
        double[] losses = random.doubles(40).toArray();
        int[] all = IntStream.range(0, 40).toArray();
        RidgeSmoother smoother = new RidgeSmoother(z, all, 2);
        double[] weights = smoother.weights(losses);

        double[] left = smoother.leaveOneOut(losses, weights, smoother.offset(losses, weights));

        for (int out : new int[] {0, 7, 39}) {
            int[] others = IntStream.of(all).filter(i -> i != out).toArray();
            RidgeSmoother without = new RidgeSmoother(z, others, 2);
            double[] fitted = without.weights(losses);
            double predicted = without.offset(losses, fitted) + z.ofRows(out).times(fitted)[0];
            assertThat(left[out]).isCloseTo(predicted, within(1e-10));
        }
    }

    @Test
    void recoversAPlantedFunctionOfEveryModel() {
        double[][] slopes = {{1, 0, 0, -0.5, 0}, {0, 2, 0, 0, 0}};
        Matrix losses = Matrix.of(40, 2, (i, h) -> 0.3 + z.times(slopes[h])[i]);

        RidgeRegression regression = RidgeRegression.fit(z, losses);

        assertThat(regression.predict(z).toArray()).containsExactly(losses.toArray(), within(0.02));
    }

    @Test
    void aPromptThatWasNotGradedIsPredictedFromTheOthers() {
        double[] slope = {1, 0, 0, 0, 0};
        Matrix losses = Matrix.of(40, 1, (i, h) -> i < 10 ? Double.NaN : 0.5 + z.times(slope)[i]);

        RidgeRegression regression = RidgeRegression.fit(z, losses);

        assertThat(regression.leaveOneOut().get(3, 0)).isCloseTo(0.5 + z.get(3, 0), within(0.05));
    }

    @Test
    void refusesAModelWithoutGrades() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RidgeRegression.fit(z, Matrix.of(40, 1, (i, h) -> Double.NaN)))
                .withMessageContaining("model 0");
    }
}
