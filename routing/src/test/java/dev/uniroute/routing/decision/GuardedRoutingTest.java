package dev.uniroute.routing.decision;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.snapshot.TestModels;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every profile has a standard error of 0.05 per feature: a gain of one model over another has 0.0707. */
class GuardedRoutingTest {

    private static final double ERROR = Math.sqrt(2) * 0.05;
    private static final RoutableModel HOUSE = fixedCost("house", 0.010, 0.20, 0.30);
    private static final RoutableModel SLIGHT = fixedCost("slight", 0.010, 0.15, 0.90);
    private static final RoutableModel CLEAR = fixedCost("clear", 0.010, 0.90, 0.10);
    private static final RoutableModel NEW = TestModels.model("new", new Price(0, 0, 0.005), null);

    private final Snapshot snapshot = snapshot(HOUSE, SLIGHT, CLEAR);

    @Test
    void aGainWithinTheMarginKeepsTheDefaultModelAndSaysSo() {
        Decision decision = decide(snapshot, 0, guarded(new TradeOff.Lambda(0), "house", 1));

        assertThat(decision.chosen().model()).isEqualTo(HOUSE);
        assertThat(decision.status()).isEqualTo(DecisionStatus.DEFAULTED);
        assertThat(decision.statusReason())
                .isEqualTo("slight would gain 0.0500 over the default model house, but not beyond the guard's margin of"
                        + " 0.0707 (1.0 standard errors)");
        assertThat(decision.evidence().guard()).isEqualTo(new Guard("house", 1));
    }

    @Test
    void aGainBeyondTheMarginLeavesIt() {
        assertThat(decide(snapshot, 1, guarded(new TradeOff.Lambda(0), "house", 1))
                        .chosen()
                        .model())
                .isEqualTo(CLEAR);
        Decision halfAMargin = decide(snapshot, 0, guarded(new TradeOff.Lambda(0), "house", 0.5));
        assertThat(halfAMargin.chosen().model()).isEqualTo(SLIGHT);
        assertThat(halfAMargin.status()).isEqualTo(DecisionStatus.ROUTED);
    }

    @Test
    void whatIsSavedIsAGainToo() {
        RoutableModel thrifty = fixedCost("thrifty", 0.001, 0.22, 0.3);
        Snapshot pool = snapshot(HOUSE, thrifty);

        // It saves 0.009 USD and loses 0.02: at lambda 5 a gain of 0.025, at lambda 20 of 0.16.
        assertThat(decide(pool, 0, guarded(new TradeOff.Lambda(5), "house", 1)).status())
                .isEqualTo(DecisionStatus.DEFAULTED);
        assertThat(decide(pool, 0, guarded(new TradeOff.Lambda(20), "house", 1))
                        .chosen()
                        .model())
                .isEqualTo(thrifty);
    }

    @Test
    void aDefaultModelThatIsBestAnywayIsRoutedTo() {
        Decision decision = decide(
                snapshot(HOUSE, fixedCost("poor", 0.01, 0.9, 0.9)), 0, guarded(new TradeOff.Lambda(0), "house", 1));

        assertThat(decision.status()).isEqualTo(DecisionStatus.ROUTED);
        assertThat(decision.statusReason()).isEmpty();
    }

    @Test
    void everyCandidateCarriesItsPenaltyAndItsScore() {
        Decision decision = decide(snapshot, 0, guarded(new TradeOff.Lambda(10), "house", 1));

        Candidate house = candidate(decision, "house");
        Candidate slight = candidate(decision, "slight");
        assertThat(house.guardPenalty()).isZero();
        assertThat(house.score()).isCloseTo(0.2 + 10 * 0.010, within(1e-12));
        assertThat(slight.guardPenalty()).isCloseTo(ERROR, within(1e-12));
        assertThat(slight.score()).isCloseTo(0.15 + ERROR + 10 * 0.010, within(1e-12));
    }

    @Test
    void aDefaultModelThatIsExcludedGuardsNothing() {
        RouteQuery query = new RouteQuery(
                vector(0),
                guarded(new TradeOff.Lambda(0), "house", 1),
                new Constraints(Set.of(), Set.of("house"), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY),
                10,
                3,
                false);

        Decision decision = decide(snapshot, query);

        assertThat(decision.chosen().model()).isEqualTo(SLIGHT);
        assertThat(decision.status()).isEqualTo(DecisionStatus.ROUTED);
        assertThat(decision.evidence().guard()).isEqualTo(Guard.NONE);
    }

    @Test
    void noGainCanBeShownOverADefaultModelWithoutAProfile() {
        Decision decision = decide(snapshot(HOUSE, NEW), 0, guarded(new TradeOff.Lambda(2), "new", 1));

        assertThat(decision.status()).isEqualTo(DecisionStatus.DEFAULTED);
        assertThat(decision.statusReason())
                .isEqualTo(
                        "the default model new has no profile for router version 7 yet, so no gain over it can be shown");
        assertThat(decision.ranked()).extracting(Candidate::name).containsExactly("new", "house");
    }

    @Test
    void promisesAreNotKeptByADefaultModelWithoutAProfile() {
        Decision budget = decide(snapshot(HOUSE, NEW), 0, guarded(new TradeOff.Budget(0.02), "new", 1));
        Decision floor = decide(snapshot(HOUSE, NEW), 0, guarded(new TradeOff.QualityFloor(0.5), "new", 1));

        assertThat(List.of(budget, floor)).allSatisfy(decision -> {
            assertThat(decision.chosen().model()).isEqualTo(HOUSE);
            assertThat(decision.status()).isEqualTo(DecisionStatus.DEGRADED);
            assertThat(decision.statusReason()).contains("default model new has no profile");
        });
    }

    @Test
    void aFloorMustBeReachedBeyondDoubtExceptByTheDefaultModel() {
        RoutableModel thrifty = fixedCost("thrifty", 0.001, 0.18, 0.3);
        Snapshot pool = snapshot(HOUSE, thrifty);

        // Quality 0.82 less its error of 0.05 is 0.77.
        Decision doubtful = decide(pool, 0, guarded(new TradeOff.QualityFloor(0.8), "house", 1));
        Decision sure = decide(pool, 0, guarded(new TradeOff.QualityFloor(0.75), "house", 1));

        assertThat(doubtful.chosen().model()).isEqualTo(HOUSE);
        assertThat(doubtful.status()).isEqualTo(DecisionStatus.DEFAULTED);
        assertThat(doubtful.statusReason())
                .startsWith("thrifty costs less than the default model house and would reach quality 0.8 with 0.8200");
        assertThat(sure.chosen().model()).isEqualTo(thrifty);
        assertThat(sure.status()).isEqualTo(DecisionStatus.ROUTED);
    }

    @Test
    void aFloorThatOnlyDoubtReachesIsNotReached() {
        Decision decision = decide(snapshot, 0, guarded(new TradeOff.QualityFloor(0.84), "house", 1));

        assertThat(decision.status()).isEqualTo(DecisionStatus.DEGRADED);
        assertThat(decision.statusReason()).endsWith("0.84 beyond the guard's margin");
        assertThat(decision.chosen().model()).isEqualTo(HOUSE);
    }

    @Test
    void theDefaultModelIsLeftExactlyWhereAGainExceedsItsMargin() {
        Random random = new Random(21);
        for (int trial = 0; trial < 500; trial++) {
            RoutableModel[] pool = IntStream.range(0, 5)
                    .mapToObj(m -> uncertain("m" + m, random))
                    .toArray(RoutableModel[]::new);

            Decision decision = decide(snapshot(pool), 0, guarded(new TradeOff.Lambda(3), "m2", 0.7));

            Candidate kept = candidate(decision, "m2");
            boolean beyondDoubt = decision.ranked().stream()
                    .anyMatch(other -> kept.plainScore(3) - other.plainScore(3) > other.guardPenalty());
            boolean better = decision.ranked().stream().anyMatch(other -> other.plainScore(3) < kept.plainScore(3));
            assertThat(!decision.chosen().name().equals("m2")).isEqualTo(beyondDoubt);
            assertThat(decision.status() == DecisionStatus.DEFAULTED).isEqualTo(better && !beyondDoubt);
        }
    }

    @Test
    void autoGuardsTheBestConstant() {
        // Mean losses: house 0.25, slight 0.525, clear 0.5.
        Decision decision = decide(snapshot, 0, auto(new TradeOff.Lambda(0)));

        assertThat(decision.evidence().guard()).isEqualTo(new Guard("house", 1));
        assertThat(decision.status()).isEqualTo(DecisionStatus.DEFAULTED);
    }

    @Test
    void autoFollowsTheTradeOff() {
        Snapshot pool = snapshot(HOUSE, fixedCost("thrifty", 0.001, 0.3, 0.3));

        assertThat(guardOf(pool, new TradeOff.Lambda(1))).isEqualTo("house");
        assertThat(guardOf(pool, new TradeOff.Lambda(10))).isEqualTo("thrifty");
        assertThat(guardOf(pool, new TradeOff.Budget(0.010))).isEqualTo("house");
        assertThat(guardOf(pool, new TradeOff.Budget(0.005))).isEqualTo("thrifty");
        assertThat(guardOf(pool, new TradeOff.QualityFloor(0.72))).isEqualTo("house");
        assertThat(guardOf(pool, new TradeOff.QualityFloor(0.6))).isEqualTo("thrifty");
        assertThat(guardOf(pool, new TradeOff.QualityFloor(0.9))).isEqualTo("house");
    }

    @Test
    void autoWaitsForACompleteEvaluation() {
        Profile lucky = new Profile(
                new ProfileSummary(ProfileState.PROVISIONAL, 1, 3, 100, 1),
                TestModels.profile(0.05, 0.05).featureProfiles());
        RoutableModel early = TestModels.model("early", new Price(0, 0, 0.01), lucky);

        assertThat(guardOf(snapshot(HOUSE, early), new TradeOff.Lambda(0))).isEqualTo("house");
        assertThat(guardOf(snapshot(early), new TradeOff.Lambda(0))).isEqualTo("early");
    }

    @Test
    void autoNeedsNoStoredPrompts() {
        Snapshot bare = new Snapshot(1, Instant.EPOCH, snapshot.routerVersion(), snapshot.models(), List.of());

        assertThat(guardOf(bare, new TradeOff.Lambda(0))).isEqualTo("house");
    }

    @Test
    void guardedDecisionsOverTheStoredPromptsKeepTheBudget() {
        Random random = new Random(3);
        List<RoutableModel> pool = IntStream.range(0, 9)
                .mapToObj(m -> TestModels.model(
                        "m" + m,
                        new Price(random.nextDouble() * 5, random.nextDouble() * 20, 0),
                        TestModels.profile(random.doubles(2).toArray())))
                .toList();
        List<CalibrationPrompt> prompts = IntStream.range(0, 100)
                .mapToObj(i -> new CalibrationPrompt(FeatureWeights.oneHot(i % 2), 1 + random.nextInt(2_000)))
                .toList();
        Snapshot stored = new Snapshot(1, Instant.EPOCH, snapshot.routerVersion(), pool, prompts);

        for (Policy policy : policiesWithin(0.0019, 0.0025, 0.004, 0.008)) {
            double total = 0;
            for (CalibrationPrompt prompt : prompts) {
                PromptInput input = vector(prompt.features().feature(0));
                RouteQuery query = new RouteQuery(input, policy, Constraints.NONE, prompt.tokens(), 3, false);
                total += decide(stored, query).chosen().costUsd();
            }
            double budget = ((TradeOff.Budget) policy.tradeOff()).usd();
            assertThat(total / prompts.size()).isLessThanOrEqualTo(budget * (1 + 1e-12));
        }
    }

    private static RoutableModel uncertain(String name, Random random) {
        FeatureProfile feature =
                new FeatureProfile(0.3 + 0.2 * random.nextDouble(), 0.2 * random.nextDouble(), 20, 100);
        Profile profile = new Profile(TestModels.profile(0.4, 0.4).summary(), List.of(feature, feature));
        return TestModels.model(name, new Price(0, 0, 0.05 * random.nextDouble()), profile);
    }

    private static List<Policy> policiesWithin(double... budgets) {
        List<Policy> policies = new ArrayList<>();
        for (double budget : budgets) {
            policies.add(Policy.of(new TradeOff.Budget(budget)));
            policies.add(auto(new TradeOff.Budget(budget)));
            policies.add(guarded(new TradeOff.Budget(budget), "m4", 0.5));
        }
        return policies;
    }

    private static String guardOf(Snapshot on, TradeOff tradeOff) {
        return String.valueOf(decide(on, 0, auto(tradeOff)).evidence().guard().defaultModel());
    }

    private static Policy guarded(TradeOff tradeOff, String defaultModel, double margin) {
        return new Policy(tradeOff, new DefaultModel.Named(defaultModel), margin);
    }

    private static Policy auto(TradeOff tradeOff) {
        return new Policy(tradeOff, new DefaultModel.BestConstant(), 1);
    }

    private static Candidate candidate(Decision decision, String name) {
        return decision.ranked().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** About a prompt of one of the two features. */
    private static Decision decide(Snapshot on, int feature, Policy policy) {
        return decide(on, new RouteQuery(vector(feature), policy, Constraints.NONE, 10, 9, false));
    }

    private static Decision decide(Snapshot on, RouteQuery query) {
        RoutingOutcome outcome = new PromptRouter(TestEmbedders.NONE).route(on, query);
        assertThat(outcome).isInstanceOf(Decision.class);
        return (Decision) outcome;
    }

    private static PromptInput vector(int feature) {
        return new PromptInput.Vector(Embedding.of(10 * feature), "");
    }

    private static Snapshot snapshot(RoutableModel... models) {
        return new Snapshot(
                42,
                Instant.EPOCH,
                new RouterVersion(7, "toy", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0, 10)))),
                List.of(models),
                List.of(
                        new CalibrationPrompt(FeatureWeights.oneHot(0), 10),
                        new CalibrationPrompt(FeatureWeights.oneHot(1), 10)));
    }
}
