package dev.uniroute.routing.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeferralSweepTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void twoModelsAndTwoPromptsAsDrawnByHand() {
        // The dear model gains 0.1 on prompt 0 and 0.4 on prompt 1 for 8 more: it is left at 0.0125 and at 0.05.
        double[][] losses = {{0.3, 0.6}, {0.2, 0.2}};
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{1, 0}, {0, 1}}, 2, 10);

        List<CurvePoint> points =
                DeferralSweep.curve(losses, new double[] {2, 10}, outcomes).points();

        assertThat(points).hasSize(3);
        assertThat(points.get(0)).isEqualTo(new CurvePoint(0, 10, 0.5));
        assertPoint(points.get(1), 0.0125, 6, 1);
        assertPoint(points.get(2), 0.05, 2, 0.5);
    }

    @Test
    void equalLambdasAreOnePoint() {
        double[][] losses = {{0.5, 0.5}, {0.25, 0.25}};
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{0, 1}, {1, 1}}, 1, 2);

        assertThat(DeferralSweep.curve(losses, new double[] {1, 2}, outcomes).points())
                .containsExactly(new CurvePoint(0, 2, 1), new CurvePoint(0.25, 1, 0.5));
    }

    @Test
    void lambdasThatOnlyRoundingSetsApartAreOnePoint() {
        // 0.3 - 0.2 and 0.2 - 0.1 differ in the last bits.
        double[][] losses = {{0.3, 0.2}, {0.2, 0.1}};
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{0, 1}, {1, 0}}, 1, 2);

        assertThat(DeferralSweep.curve(losses, new double[] {1, 2}, outcomes).size())
                .isEqualTo(2);
    }

    @Test
    void threeLinesThroughOnePointAreOneSwitch() {
        double[][] losses = {{0.75}, {0.5}, {0.25}};
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{0}, {1}, {1}}, 1, 2, 3);

        assertThat(DeferralSweep.curve(losses, new double[] {1, 2, 3}, outcomes).points())
                .containsExactly(new CurvePoint(0, 3, 1), new CurvePoint(0.25, 1, 0));
    }

    @Test
    void tiesGoToTheCheaperThenToTheLowerIndex() {
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{0.1}, {0.2}, {0.3}}, 2, 1, 1);

        assertThat(DeferralSweep.curve(new double[][] {{0.5}, {0.5}, {0.5}}, new double[] {2, 1, 1}, outcomes)
                        .points())
                .containsExactly(new CurvePoint(0, 1, 0.2));
    }

    @Test
    void ofEqualCostsTheSmallerLossIsChosenAtEveryLambda() {
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{0.1}, {0.2}}, 1, 1);

        assertThat(DeferralSweep.curve(new double[][] {{0.6}, {0.4}}, new double[] {1, 1}, outcomes)
                        .points())
                .containsExactly(new CurvePoint(0, 1, 0.2));
    }

    @Test
    void decidesOnItsOwnCostsAndPaysTheRealisedOnes() {
        double[][] losses = {{0.5, 0.5}, {0.25, 0.25}};
        double[][] expected = {{1, 1}, {2, 1.5}};
        Outcomes outcomes = Outcomes.of(new double[][] {{0, 0}, {1, 1}}, new double[][] {{3, 3}, {1, 9}});

        assertThat(DeferralSweep.curve(losses, expected, outcomes).points())
                .containsExactly(new CurvePoint(0, 5, 1), new CurvePoint(0.25, 6, 0.5), new CurvePoint(0.5, 3, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyPointIsWhatTheRuleChoosesAtItsLambda(long seed) {
        Random random = new Random(seed);
        double[][] losses = table(random, 7, 60, seed % 2 == 0);
        double[][] costs = table(random, 7, 60, seed > 2);
        Outcomes outcomes = Outcomes.of(table(random, 7, 60, true), costs);

        DeferralCurve curve = DeferralSweep.curve(losses, costs, outcomes);

        for (int i = 0; i < curve.size(); i++) {
            double next = i + 1 < curve.size()
                    ? curve.point(i + 1).lambda()
                    : curve.point(i).lambda() + 2;
            CurvePoint routed = route(losses, costs, outcomes, (curve.point(i).lambda() + next) / 2);
            assertPoint(
                    routed,
                    (curve.point(i).lambda() + next) / 2,
                    curve.point(i).cost(),
                    curve.point(i).quality());
        }
    }

    @Test
    void theCheapEndIsTheCheapestModelToTheLastBit() {
        Random random = new Random(5);
        double[] costs = {0.1, 0.3, 0.7};
        double[][] losses = table(random, 3, 1_000, false);
        Outcomes outcomes = Outcomes.withFixedCosts(table(random, 3, 1_000, false), costs);

        DeferralCurve curve = DeferralSweep.curve(losses, costs, outcomes);

        assertThat(curve.point(curve.size() - 1).cost())
                .isEqualTo(outcomes.constant(0).cost());
        assertThat(curve.point(curve.size() - 1).quality())
                .isEqualTo(outcomes.constant(0).quality());
    }

    @Test
    void refusesOtherShapesAndWhatIsNoNumber() {
        Outcomes outcomes = Outcomes.withFixedCosts(new double[][] {{1}}, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeferralSweep.curve(new double[][] {{1, 1}}, new double[] {1}, outcomes))
                .withMessageContaining("losses of 2 prompts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeferralSweep.curve(new double[][] {{1}}, new double[] {1, 2}, outcomes))
                .withMessageContaining("2 costs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeferralSweep.curve(new double[][] {{Double.NaN}}, new double[] {1}, outcomes))
                .withMessageContaining("NaN");
    }

    private static void assertPoint(CurvePoint point, double lambda, double cost, double quality) {
        assertThat(point.lambda()).isCloseTo(lambda, EXACT);
        assertThat(point.cost()).isCloseTo(cost, EXACT);
        assertThat(point.quality()).isCloseTo(quality, EXACT);
    }

    private static CurvePoint route(double[][] losses, double[][] costs, Outcomes outcomes, double lambda) {
        double cost = 0;
        double quality = 0;
        for (int n = 0; n < outcomes.prompts(); n++) {
            int prompt = n;
            int chosen = IntStream.range(0, losses.length)
                    .boxed()
                    .min((a, b) -> {
                        int byScore = Double.compare(
                                losses[a][prompt] + lambda * costs[a][prompt],
                                losses[b][prompt] + lambda * costs[b][prompt]);
                        return byScore == 0 ? Double.compare(costs[a][prompt], costs[b][prompt]) : byScore;
                    })
                    .orElseThrow();
            cost += outcomes.cost(chosen, n);
            quality += outcomes.quality(chosen, n);
        }
        return new CurvePoint(lambda, cost / outcomes.prompts(), quality / outcomes.prompts());
    }

    /** Values in [0, 1]; coarse ones have many ties. */
    private static double[][] table(Random random, int models, int prompts, boolean coarse) {
        double[][] table = new double[models][prompts];
        for (double[] row : table) {
            for (int n = 0; n < prompts; n++) {
                row[n] = coarse ? random.nextInt(5) / 4.0 : random.nextDouble();
            }
        }
        return table;
    }
}
