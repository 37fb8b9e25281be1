package dev.uniroute.routing.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselinesTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Three models on two prompts at costs 1, 2, 4. */
    private final Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{1, 0}, {1, 0.5}, {0.5, 1}}, 1, 2, 4);

    @Test
    void constantsAreMeansOverThePrompts() {
        assertThat(outcomes.constant(2)).isEqualTo(new CurvePoint(0, 4, 0.75));
        assertThat(outcomes.meanCosts()).containsExactly(1, 2, 4);
    }

    @Test
    void theBestConstantIsTheCheaperOfTheBest() {
        assertThat(outcomes.bestConstant()).isEqualTo(1);
        assertThat(outcomes.ofModels(2, 0).bestConstant()).isZero();
    }

    @Test
    void theOracleTakesTheCheapestOfTheBestAnswers() {
        assertThat(Oracle.best(outcomes)).isEqualTo(new CurvePoint(0, 2.5, 1));
    }

    @Test
    void theOracleEndsAtTheCheapestModel() {
        DeferralCurve curve = Oracle.curve(outcomes);

        // On prompt 1 the step from loss 1 to 0 costs 3 at once or 1 and 2 by way of the middle model, gaining 1/2
        // each.
        assertThat(curve.points()).extracting(CurvePoint::lambda).containsExactly(0.0, 0.25, 0.5);
        assertThat(curve.points()).extracting(CurvePoint::cost).containsExactly(2.5, 1.5, 1.0);
        assertThat(curve.points()).extracting(CurvePoint::quality).containsExactly(1.0, 0.75, 0.5);
    }

    @Test
    void theHullLeavesOutWhatALineBetweenOthersBeats() {
        assertThat(new ParetoRandom(new double[] {0.5, 0.2, 0.4, 0.2}, new double[] {1, 3, 2, 5}).hull())
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, 0, 1", "1, 0, 0, 1", "1.5, 0, 1, 0.25", "3, 0, 1, 1", "4, 1, 3, 0.5", "9, 1, 3, 1"})
    void mixesTheNeighboursOfTheBudget(double budget, int cheap, int dear, double share) {
        ParetoRandom baseline = new ParetoRandom(new double[] {0.5, 0.2, 0.4, 0.1}, new double[] {1, 3, 2, 5});

        assertThat(baseline.mix(budget)).isEqualTo(new ParetoRandom.Mix(cheap, dear, share));
    }

    @Test
    void paretoRandomIsThePolygonThroughWhatTheHullModelsReach() {
        DeferralCurve curve = new ParetoRandom(new double[] {0.5, 0.6, 0.2}, new double[] {1, 2, 4}).curve(outcomes);

        assertThat(curve.points()).extracting(CurvePoint::cost).containsExactly(4.0, 1.0);
        assertThat(curve.point(1).lambda()).isCloseTo(0.1, EXACT);
        assertThat(curve.area(1, 4)).isCloseTo((0.5 + 0.75) / 2, EXACT);
    }

    @Test
    void paretoRandomIsTheCurveOfOneErrorPerModel() {
        double[] errors = {0.5, 0.35, 0.3};
        double[][] losses = Arrays.stream(errors)
                .mapToObj(error -> new double[] {error, error})
                .toArray(double[][]::new);

        assertThat(new ParetoRandom(errors, outcomes.meanCosts())
                        .curve(outcomes)
                        .points())
                .isEqualTo(DeferralSweep.curve(losses, outcomes.meanCosts(), outcomes)
                        .points());
    }

    @Test
    void outcomesAreWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcomes.withFixedCosts(new double[][] {{1, Double.NaN}}, 1))
                .withMessageContaining("quality of model 0 on prompt 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcomes.withFixedCosts(new double[][] {{1}}, -1))
                .withMessageContaining("cost of model 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcomes.of(new double[][] {{1, 1}, {1}}, new double[][] {{1, 1}, {1, 1}}))
                .withMessageContaining("model 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Outcomes.of(new double[0][], new double[0][]));
        assertThatIllegalArgumentException().isThrownBy(() -> new ParetoRandom(new double[0], new double[0]));
    }
}
