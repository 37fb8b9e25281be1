package dev.uniroute.routing.decision;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One feature: all prompts look the same, so a budget is kept by mixing two models. */
class BudgetMixTest {

    private static final RoutableModel CHEAP = fixedCost("cheap", 0.002, 0.3);
    private static final RoutableModel STRONG = fixedCost("strong", 0.010, 0.1);
    private static final RoutableModel USELESS = fixedCost("useless", 0.008, 0.5);
    private static final Snapshot SNAPSHOT = snapshot(CHEAP, STRONG, USELESS);

    @Test
    void theMeanCostMeetsTheBudget() {
        List<Decision> decisions = decisions(4_000, Policy.of(new TradeOff.Budget(0.004)));

        // A quarter is expected to go to the strong model; its standard error is 0.0068.
        long strong = decisions.stream()
                .filter(decision -> decision.chosen().model().equals(STRONG))
                .count();
        assertThat(strong / 4_000.0).isCloseTo(0.25, within(0.02));
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(decision.status()).isEqualTo(DecisionStatus.ROUTED));
    }

    @Test
    void theExplanationShowsTheMix() {
        Decision decision = decide(0.5f, Policy.of(new TradeOff.Budget(0.004)));

        assertThat(decision.ranked()).extracting(Candidate::name).last().isEqualTo("useless");
        assertThat(decision.ranked())
                .allSatisfy(candidate -> assertThat(candidate.share())
                        .isCloseTo(
                                switch (candidate.name()) {
                                    case "cheap" -> 0.75;
                                    case "strong" -> 0.25;
                                    default -> 0;
                                },
                                within(1e-12)));
        assertThat(decision.evidence().lambda()).isCloseTo(25, within(1e-9));
    }

    @Test
    void theSamePromptGoesToTheSameModel() {
        Policy policy = Policy.of(new TradeOff.Budget(0.006));

        assertThat(decisions(100, policy)).isEqualTo(decisions(100, policy));
    }

    @Test
    void aBudgetBelowEveryConstantIsRefused() {
        assertThat(route(0, Policy.of(new TradeOff.Budget(0.001)))).isEqualTo(new Refusal.BudgetTooSmall(0.001, 0.002));
    }

    @Test
    void theGuardSpendsNothingOnADoubtfulGain() {
        Snapshot pool = snapshot(CHEAP, fixedCost("slight", 0.010, 0.28));
        Policy policy = new Policy(new TradeOff.Budget(0.006), new DefaultModel.BestConstant(), 1);

        RoutingOutcome outcome = new PromptRouter(TestEmbedders.NONE).route(pool, query(0, policy));

        assertThat(outcome).isInstanceOfSatisfying(Decision.class, decision -> {
            assertThat(decision.chosen().model()).isEqualTo(CHEAP);
            assertThat(decision.status()).isEqualTo(DecisionStatus.DEFAULTED);
            assertThat(decision.statusReason()).startsWith("slight would gain 0.0200 over the default model cheap");
        });
    }

    @Test
    void theCoinIsEvenlySpread() {
        Random random = new Random(1);
        int[] counts = new int[10];
        for (int i = 0; i < 10_000; i++) {
            counts[
                    (int) (10
                            * Embedding.of(random.nextFloat(), random.nextFloat())
                                    .fraction())]++;
        }

        assertThat(counts)
                .satisfies(all -> assertThat(IntStream.of(all)).allMatch(count -> count > 850 && count < 1_150));
        assertThat(Embedding.of(0f).fraction()).isEqualTo(Embedding.of(-0f).fraction());
    }

    private static List<Decision> decisions(int count, Policy policy) {
        Random random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(i -> decide(random.nextFloat(), policy))
                .toList();
    }

    private static Decision decide(float prompt, Policy policy) {
        return (Decision) route(prompt, policy);
    }

    private static RoutingOutcome route(float prompt, Policy policy) {
        return new PromptRouter(TestEmbedders.NONE).route(SNAPSHOT, query(prompt, policy));
    }

    private static RouteQuery query(float prompt, Policy policy) {
        PromptInput input = new PromptInput.Vector(Embedding.of(prompt), "");
        return new RouteQuery(input, policy, Constraints.NONE, 10, 3, true);
    }

    private static Snapshot snapshot(RoutableModel... models) {
        return new Snapshot(
                1,
                Instant.EPOCH,
                new RouterVersion(1, "toy", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0)))),
                List.of(models),
                List.of(new CalibrationPrompt(FeatureWeights.oneHot(0), 10)));
    }
}
