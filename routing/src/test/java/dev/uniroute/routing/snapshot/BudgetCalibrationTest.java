package dev.uniroute.routing.snapshot;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetCalibrationTest {

    private static final List<CalibrationPrompt> ONE_PROMPT = prompts(0);
    private static final RoutableModel STRONG = fixedCost("strong", 0.010, 0.1);
    private static final RoutableModel MIDDLE = fixedCost("middle", 0.004, 0.2);
    private static final RoutableModel CHEAP = fixedCost("cheap", 0.002, 0.3);

    @ParameterizedTest
    @CsvSource({"0.02, 0", "0.010, 0", "0.0099, 25", "0.002, 25"})
    void twoModelsSwitchWhereTheirLinesCross(double budget, double lambda) {
        BudgetCalibration calibration = new BudgetCalibration(List.of(CHEAP, STRONG), Guard.NONE, ONE_PROMPT);

        assertThat(calibration.lambdaFor(budget).orElseThrow()).isCloseTo(lambda, within(1e-9));
    }

    @Test
    void aBudgetBelowTheCheapestHasNoLambda() {
        BudgetCalibration calibration = new BudgetCalibration(List.of(CHEAP, STRONG), Guard.NONE, ONE_PROMPT);

        assertThat(calibration.lambdaFor(0.0019)).isEmpty();
        assertThat(calibration.cheapestAverage()).isEqualTo(0.002);
        assertThat(calibration.dearestAverage()).isEqualTo(0.010);
    }

    @ParameterizedTest
    @CsvSource({"0.010, 0", "0.009, 16.666666667", "0.004, 16.666666667", "0.003, 50"})
    void threeModelsSwitchTwice(double budget, double lambda) {
        // strong -> middle at 0.1 / 0.006, middle -> cheap at 0.1 / 0.002.
        BudgetCalibration calibration = new BudgetCalibration(List.of(CHEAP, MIDDLE, STRONG), Guard.NONE, ONE_PROMPT);

        assertThat(calibration.lambdaFor(budget).orElseThrow()).isCloseTo(lambda, within(1e-6));
    }

    @Test
    void aModelAboveTheHullIsNeverChosen() {
        RoutableModel dominated = fixedCost("dominated", 0.008, 0.25);

        BudgetCalibration calibration =
                new BudgetCalibration(List.of(CHEAP, dominated, STRONG), Guard.NONE, ONE_PROMPT);

        assertThat(calibration.lambdaFor(0.008).orElseThrow()).isCloseTo(25, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.010, 0", "0.006, 12.5", "0.0059, 25", "0.002, 25"})
    void averagesOverPromptsThatSwitchAtDifferentLambdas(double budget, double lambda) {
        // On feature 0 the strong model gains 0.1 (12.5 per USD), on feature 1 it gains 0.2 (25 per USD).
        BudgetCalibration calibration = new BudgetCalibration(
                List.of(fixedCost("cheap", 0.002, 0.3, 0.5), fixedCost("strong", 0.010, 0.2, 0.3)),
                Guard.NONE,
                prompts(0, 1));

        assertThat(calibration.lambdaFor(budget).orElseThrow()).isCloseTo(lambda, within(1e-9));
    }

    @Test
    void equalLossesNeedNoLambdaToBeCheap() {
        BudgetCalibration calibration = new BudgetCalibration(
                List.of(fixedCost("dear", 1, 0.2), fixedCost("thrifty", 0.5, 0.2)), Guard.NONE, ONE_PROMPT);

        assertThat(calibration.dearestAverage()).isEqualTo(0.5);
        assertThat(calibration.lambdaFor(0.5)).hasValue(0);
    }

    @Test
    void theGuardMovesTheSwitchByItsMargin() {
        // Errors of 0.05 each: the difference has 0.0707. Kept strong: 0.3 + 0.0707 - 0.1 = 0.2707 over 0.008 USD.
        double error = Math.sqrt(2) * 0.05;
        List<RoutableModel> pool = List.of(CHEAP, STRONG);

        BudgetCalibration keepsStrong = new BudgetCalibration(pool, new Guard("strong", 1), ONE_PROMPT);
        BudgetCalibration keepsCheap = new BudgetCalibration(pool, new Guard("cheap", 1), ONE_PROMPT);

        assertThat(keepsStrong.lambdaFor(0.002).orElseThrow()).isCloseTo((0.2 + error) / 0.008, within(1e-9));
        assertThat(keepsCheap.lambdaFor(0.002).orElseThrow()).isCloseTo((0.2 - error) / 0.008, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsEveryBudgetInFloatingPointAndNoSmallerLambdaDoes(long seed) {
        Random random = new Random(seed);
        List<RoutableModel> pool = randomPool(random);
        List<CalibrationPrompt> prompts = randomPrompts(random);
        Guard guard = Guard.of("m" + random.nextInt(12), seed % 4 * 0.5);
        BudgetCalibration calibration = new BudgetCalibration(pool, guard, prompts);

        double span = calibration.dearestAverage() - calibration.cheapestAverage();
        for (int i = 0; i <= 100; i++) {
            double budget = calibration.cheapestAverage() + span * i / 100;
            double lambda = calibration.lambdaFor(budget).orElseThrow();
            assertThat(averageCost(pool, guard, prompts, lambda)).isLessThanOrEqualTo(budget * (1 + 1e-12));
            if (lambda > 0) {
                assertThat(averageCost(pool, guard, prompts, lambda * (1 - 1e-9)))
                        .isGreaterThan(budget);
            }
        }
    }

    @Test
    void aModelThatNeverWinsLeavesLambdaAsItIs() {
        Random random = new Random(11);
        List<RoutableModel> pool = randomPool(random);
        List<CalibrationPrompt> prompts = randomPrompts(random);
        List<RoutableModel> larger = new ArrayList<>(pool);
        larger.add(fixedCost("worse", 1, 1, 1, 1, 1, 1, 1));
        Guard guard = new Guard("m3", 0.5);

        BudgetCalibration before = new BudgetCalibration(pool, guard, prompts);
        BudgetCalibration after = new BudgetCalibration(larger, guard, prompts);

        double span = before.dearestAverage() - before.cheapestAverage();
        for (int i = 0; i <= 100; i++) {
            double budget = before.cheapestAverage() + span * i / 100;
            assertThat(after.lambdaFor(budget)).isEqualTo(before.lambdaFor(budget));
        }
    }

    @Test
    void aModelThatComesAndGoesLeavesNoTrace() {
        Random random = new Random(12);
        List<RoutableModel> pool = randomPool(random);
        List<CalibrationPrompt> prompts = randomPrompts(random);
        double budget = new BudgetCalibration(pool, Guard.NONE, prompts).cheapestAverage() * 2;

        OptionalDouble without = new BudgetCalibration(pool.subList(0, 8), Guard.NONE, prompts).lambdaFor(budget);
        OptionalDouble with = new BudgetCalibration(pool, Guard.NONE, prompts).lambdaFor(budget);

        assertThat(with).isNotEqualTo(without);
        assertThat(new BudgetCalibration(pool.subList(0, 8), Guard.NONE, prompts).lambdaFor(budget))
                .isEqualTo(without);
    }

    @Test
    void needsAModelAPromptAndProfiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BudgetCalibration(List.of(), Guard.NONE, ONE_PROMPT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetCalibration(List.of(CHEAP), Guard.NONE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetCalibration(
                        List.of(TestModels.model("new", new Price(1, 1, 0), null)), Guard.NONE, ONE_PROMPT))
                .withMessageContaining("new has no profile");
    }

    private static List<RoutableModel> randomPool(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(m -> TestModels.model(
                        "m" + m,
                        new Price(random.nextDouble() * 5, random.nextDouble() * 20, 0),
                        TestModels.profile(random.doubles(6).toArray())))
                .toList();
    }

    private static List<CalibrationPrompt> randomPrompts(Random random) {
        return IntStream.range(0, 200)
                .mapToObj(i -> new CalibrationPrompt(FeatureWeights.oneHot(random.nextInt(6)), random.nextInt(2_000)))
                .toList();
    }

    /** What a decision does, done over all prompts. */
    private static double averageCost(
            List<RoutableModel> pool, Guard guard, List<CalibrationPrompt> prompts, double lambda) {
        double total = 0;
        for (CalibrationPrompt prompt : prompts) {
            double bestScore = Double.POSITIVE_INFINITY;
            double bestCost = Double.POSITIVE_INFINITY;
            Prediction ofDefault = pool.stream()
                    .filter(model -> guard.keeps(model.name()))
                    .findFirst()
                    .map(model -> predict(model, prompt))
                    .orElse(null);
            for (RoutableModel model : pool) {
                Prediction prediction = predict(model, prompt);
                double cost = model.expectedCost(prompt.tokens(), prediction);
                double score = prediction.loss() + guard.penalty(model.name(), prediction, ofDefault) + lambda * cost;
                if (score < bestScore || (score == bestScore && cost < bestCost)) {
                    bestScore = score;
                    bestCost = cost;
                }
            }
            total += bestCost;
        }
        return total / prompts.size();
    }

    private static Prediction predict(RoutableModel model, CalibrationPrompt prompt) {
        return Objects.requireNonNull(model.profile()).predict(prompt.features());
    }

    private static List<CalibrationPrompt> prompts(int... features) {
        return IntStream.of(features)
                .mapToObj(feature -> new CalibrationPrompt(FeatureWeights.oneHot(feature), 10))
                .toList();
    }
}
