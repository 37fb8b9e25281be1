package dev.uniroute.routing.snapshot;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParetoMixTest {

    private static final Constant CHEAP = constant("cheap", 0.002, 0.3);
    private static final Constant MIDDLE = constant("middle", 0.004, 0.15);
    private static final Constant STRONG = constant("strong", 0.010, 0.1);

    @ParameterizedTest
    @CsvSource({"0.004, 0.25, 25", "0.002, 0, 25", "0.009, 0.875, 25", "0.010, 0, 0", "1, 0, 0"})
    void twoModelsMeetTheBudgetExactly(double budget, double dearerShare, double lambda) {
        ParetoMix mix = ParetoMix.within(budget, List.of(CHEAP, STRONG)).orElseThrow();

        assertThat(mix.dearerShare()).isCloseTo(dearerShare, within(1e-12));
        assertThat(mix.lambda()).isCloseTo(lambda, within(1e-9));
    }

    @Test
    void mixesTheNeighboursOfTheBudgetOnTheHull() {
        Constant dominated = constant("dominated", 0.003, 0.29);

        ParetoMix mix = ParetoMix.within(0.003, List.of(CHEAP, dominated, MIDDLE, STRONG))
                .orElseThrow();

        assertThat(mix.cheaper()).isEqualTo(CHEAP);
        assertThat(mix.dearer()).isEqualTo(MIDDLE);
        assertThat(mix.share("cheap")).isCloseTo(0.5, within(1e-12));
        assertThat(mix.share("middle")).isCloseTo(0.5, within(1e-12));
        assertThat(mix.share("strong")).isZero();
    }

    @Test
    void theCoinChooses() {
        ParetoMix mix = ParetoMix.within(0.004, List.of(CHEAP, STRONG)).orElseThrow();

        assertThat(mix.choose(0.2499)).isEqualTo(STRONG);
        assertThat(mix.choose(0.2501)).isEqualTo(CHEAP);
    }

    @Test
    void aBudgetForTheBestIsASingleConstant() {
        ParetoMix mix = ParetoMix.within(0.010, List.of(CHEAP, STRONG)).orElseThrow();

        assertThat(mix.single()).isTrue();
        assertThat(mix.share("strong")).isEqualTo(1);
        assertThat(mix.choose(0)).isEqualTo(STRONG);
    }

    @Test
    void aBudgetBelowTheCheapestHasNoMix() {
        assertThat(ParetoMix.within(0.001, List.of(CHEAP, STRONG))).isEmpty();
    }

    @Test
    void noPairOfConstantsIsBetterAtTheSameCost() {
        Random random = new Random(5);
        List<Constant> constants = IntStream.range(0, 15)
                .mapToObj(i -> constant("m" + i, random.nextDouble(), random.nextDouble()))
                .toList();
        double cheapest =
                constants.stream().mapToDouble(Constant::costUsd).min().orElseThrow();

        for (double budget = cheapest; budget < 1; budget += 0.01) {
            ParetoMix mix = ParetoMix.within(budget, constants).orElseThrow();
            double loss = (1 - mix.dearerShare()) * mix.cheaper().loss()
                    + mix.dearerShare() * mix.dearer().loss();
            double cost = (1 - mix.dearerShare()) * mix.cheaper().costUsd()
                    + mix.dearerShare() * mix.dearer().costUsd();
            assertThat(cost).isLessThanOrEqualTo(budget + 1e-12);
            assertThat(loss).isLessThanOrEqualTo(bestPair(constants, budget) + 1e-12);
        }
    }

    /** By trying all pairs. */
    private static double bestPair(List<Constant> constants, double budget) {
        double best = Double.POSITIVE_INFINITY;
        for (Constant a : constants) {
            for (Constant b : constants) {
                if (a.costUsd() <= budget) {
                    double share = b.costUsd() <= budget ? 1 : (budget - a.costUsd()) / (b.costUsd() - a.costUsd());
                    best = Math.min(best, (1 - share) * a.loss() + share * b.loss());
                }
            }
        }
        return best;
    }

    private static Constant constant(String name, double cost, double loss) {
        return new Constant(fixedCost(name, cost, loss), loss, cost);
    }
}
