package dev.uniroute.routing.decision;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.ChatMessage;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.snapshot.TestModels;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two features: letters (centroid 0) and digits (centroid 10). The strong model is good at both, the cheap at letters. */
class PromptRouterTest {

    private static final RoutableModel CHEAP = fixedCost("cheap", 0.001, 0.15, 0.6);
    private static final RoutableModel STRONG = fixedCost("strong", 0.011, 0.1, 0.2);
    private static final RoutableModel NEW = TestModels.model("new", new Price(0, 0, 0.005), null);

    private final PromptRouter router = new PromptRouter(new ToyEmbedder());
    private final Snapshot snapshot = snapshot(CHEAP, STRONG);

    @Test
    void atLambdaZeroTheBestModelWins() {
        Decision decision = decide(snapshot, query("abc", lambda(0)));

        assertThat(decision.status()).isEqualTo(DecisionStatus.ROUTED);
        assertThat(decision.statusReason()).isEmpty();
        assertThat(names(decision.ranked())).containsExactly("strong", "cheap");
    }

    @Test
    void aPriceOnCostSendsEasyPromptsToTheCheapModel() {
        // Letters: 0.15 + 10 * 0.001 = 0.16 against 0.1 + 10 * 0.011 = 0.21. Digits: 0.61 against 0.31.
        Decision letters = decide(snapshot, query("abc", lambda(10)));
        Decision digits = decide(snapshot, query("123", lambda(10)));

        assertThat(letters.chosen().model()).isEqualTo(CHEAP);
        assertThat(letters.chosen().score()).isCloseTo(0.16, within(1e-12));
        assertThat(letters.fallbacks(3).getFirst().score()).isCloseTo(0.21, within(1e-12));
        assertThat(digits.chosen().model()).isEqualTo(STRONG);
    }

    @Test
    void saysWhatItRead() {
        Decision decision = decide(snapshot, query("123", lambda(10)));

        assertThat(decision.prompt()).isEqualTo(features(3));
        assertThat(decision.evidence()).isEqualTo(new Evidence(7, 42, 10, Guard.NONE));
    }

    @Test
    void aTieGoesToTheCheaperThenToTheName() {
        RoutableModel a = fixedCost("a", 0.2, 0.3, 0.3);
        RoutableModel b = fixedCost("b", 0.1, 0.3, 0.3);
        RoutableModel c = fixedCost("c", 0.1, 0.3, 0.3);

        Decision decision = decide(snapshot(c, a, b), query("abc", lambda(0)));

        assertThat(names(decision.ranked())).containsExactly("b", "c", "a");
    }

    @Test
    void returnsNoMoreFallbacksThanAskedFor() {
        RouteQuery query = new RouteQuery(new PromptInput.Text("abc"), lambda(0), Constraints.NONE, 0, 0, false);

        assertThat(names(decide(snapshot, query).ranked())).containsExactly("strong");
    }

    @Test
    void costsFollowTheLengthOfThePrompt() {
        RoutableModel perToken = TestModels.model("per-token", new Price(1, 10, 0), TestModels.profile(0.1, 0.1));
        RouteQuery counted = query("abcde", lambda(0));
        RouteQuery given = new RouteQuery(counted.input(), lambda(0), Constraints.NONE, 2_000, 3, false);

        assertThat(decide(snapshot(perToken), counted).chosen().costUsd())
                .isCloseTo((5 * 1 + 100 * 10) / 1e6, within(1e-15));
        assertThat(decide(snapshot(perToken), given).chosen().costUsd())
                .isCloseTo((2_000 * 1 + 100 * 10) / 1e6, within(1e-15));
    }

    @Test
    void aQualityFloorTakesTheCheapestThatReachesIt() {
        Decision letters = decide(snapshot, query("abc", floor(0.85)));
        Decision digits = decide(snapshot, query("123", floor(0.7)));

        assertThat(names(letters.ranked())).containsExactly("cheap", "strong");
        assertThat(letters.chosen().score()).isEqualTo(0.001);
        assertThat(digits.chosen().model()).isEqualTo(STRONG);
        assertThat(digits.ranked().getLast().hasScore()).isFalse();
        assertThat(digits.status()).isEqualTo(DecisionStatus.ROUTED);
    }

    @Test
    void aFloorThatNobodyReachesDegradesToTheBestQuality() {
        Decision decision = decide(snapshot, query("123", floor(0.9)));

        assertThat(decision.status()).isEqualTo(DecisionStatus.DEGRADED);
        assertThat(decision.statusReason()).contains("0.9");
        assertThat(names(decision.ranked())).containsExactly("strong", "cheap");
    }

    @Test
    void aBudgetBecomesTheSmallestLambdaThatKeepsIt() {
        // Letters switch at 0.05 / 0.01 = 5, digits at 0.4 / 0.01 = 40; one of each: 0.011, 0.006, 0.001 on average.
        Decision half = decide(snapshot, query("abc", budget(0.006)));
        Decision all = decide(snapshot, query("abc", budget(0.011)));

        assertThat(half.evidence().lambda()).isCloseTo(5, within(1e-9));
        assertThat(half.chosen().model()).isEqualTo(CHEAP);
        assertThat(all.evidence().lambda()).isZero();
        assertThat(all.chosen().model()).isEqualTo(STRONG);
    }

    @Test
    void aBudgetBelowTheCheapestIsRefused() {
        assertThat(router.route(snapshot, query("abc", budget(0.0005))))
                .isEqualTo(new Refusal.BudgetTooSmall(0.0005, 0.001));
    }

    @Test
    void aBudgetIsCalibratedOnTheModelsThatAreEligible() {
        RouteQuery query = constrained(
                budget(0.005),
                new Constraints(Set.of("strong"), Set.of(), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY));

        assertThat(router.route(snapshot, query)).isEqualTo(new Refusal.BudgetTooSmall(0.005, 0.011));
    }

    @Test
    void withoutStoredPromptsABudgetIsKeptForThisPromptAlone() {
        Snapshot bare = new Snapshot(42, Instant.EPOCH, snapshot.routerVersion(), snapshot.models(), List.of());

        Decision decision = decide(bare, query("123", budget(0.005)));

        assertThat(decision.status()).isEqualTo(DecisionStatus.DEGRADED);
        assertThat(decision.chosen().model()).isEqualTo(CHEAP);
    }

    @Test
    void withoutAnyProfileTheDefaultModelIsUsed() {
        RouteQuery query = explained(new Policy(new TradeOff.Lambda(2), new DefaultModel.Named("new"), 1));

        Decision decision = decide(snapshot(NEW), query);

        assertThat(decision.status()).isEqualTo(DecisionStatus.DEFAULTED);
        assertThat(decision.chosen().model()).isEqualTo(NEW);
        assertThat(decision.chosen().prediction()).isNull();
        assertThat(decision.chosen().costUsd()).isEqualTo(0.005);
        assertThat(decision.excluded()).isEmpty();
        assertThat(decision.evidence().lambda()).isEqualTo(2);
    }

    @Test
    void withoutAMarginTheDefaultModelHasNoPrivilege() {
        Policy policy = new Policy(new TradeOff.Lambda(0), new DefaultModel.Named("cheap"), 0);

        Decision decision = decide(snapshot, query("123", policy));

        assertThat(decision.status()).isEqualTo(DecisionStatus.ROUTED);
        assertThat(decision.chosen().model()).isEqualTo(STRONG);
    }

    @Test
    void aVectorIsTakenAsItIsAndHasTheMeanLengthOfTheStoredPrompts() {
        Decision decision = decide(snapshot, vector("toy", 10));

        assertThat(decision.prompt()).isEqualTo(features(15));
        assertThat(decide(snapshot, vector("", 10)).prompt()).isEqualTo(decision.prompt());
    }

    @Test
    void aVectorOfAnotherKindIsRefused() {
        assertThat(router.route(snapshot, vector("other", 9))).isEqualTo(new Refusal.WrongEmbedder("toy", "other"));
        assertThat(router.route(snapshot, vector("toy", 9, 9))).isEqualTo(new Refusal.WrongDimension(1, 2));
    }

    @Test
    void aConversationIsEmbeddedByItsUserAndPaidForAsAWhole() {
        PromptInput conversation = new PromptInput.Conversation(
                List.of(new ChatMessage("system", "abcdef"), new ChatMessage("user", "123")));

        Decision decision = decide(snapshot, new RouteQuery(conversation, lambda(0), Constraints.NONE, 0, 3, false));

        assertThat(decision.prompt()).isEqualTo(features(9));
    }

    @Test
    void withoutTheRouterVersionsEmbedderOnlyVectorsAreRouted() {
        Snapshot other = new Snapshot(
                1,
                Instant.EPOCH,
                new RouterVersion(8, "other", snapshot.routerVersion().router()),
                snapshot.models(),
                List.of());

        assertThat(router.route(other, query("abc", lambda(0)))).isEqualTo(new Refusal.NoEmbedder("other", "toy"));
        assertThat(router.route(other, vector("other", 9))).isInstanceOf(Decision.class);
    }

    @Test
    void aRouterVersionsOwnEmbedderEmbedsForIt() {
        TokenTable table = TokenTable.quantised(1, 0, 0, 0, 1, -1);
        StaticEmbedder own = new StaticEmbedder(
                new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "[SEP]", "hard", "easy")), table, 8);
        NearestCentroid map = new NearestCentroid(Points.of(1, -1, 1));
        RouterVersion version =
                new RouterVersion(9, own.name(), TrainedRouter.ofGroups(map).with(own));
        Snapshot carrying = new Snapshot(1, Instant.EPOCH, version, snapshot.models(), List.of());

        Decision decision = (Decision) new PromptRouter().route(carrying, query("Hard, hard", lambda(0)));

        assertThat(decision.prompt().weights()).isEqualTo(FeatureWeights.oneHot(1));
        assertThat(decision.prompt().tokens()).isEqualTo(3);
        assertThat(new PromptRouter().route(snapshot, query("abc", lambda(0))))
                .isEqualTo(new Refusal.NoEmbedder("toy", "none of its own"));
    }

    @Test
    void namesThatAreNotRegisteredAreRefused() {
        Constraints allow = new Constraints(
                Set.of("cheap", "zeta", "beta"), Set.of(), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY);
        Constraints deny = new Constraints(Set.of(), Set.of("gone"), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY);

        assertThat(router.route(snapshot, constrained(lambda(0), allow)))
                .isEqualTo(new Refusal.UnknownModel("constraints.allow_models", "beta"));
        assertThat(router.route(snapshot, constrained(lambda(0), deny)))
                .isEqualTo(new Refusal.UnknownModel("constraints.deny_models", "gone"));
        assertThat(router.route(
                        snapshot, query("abc", new Policy(new TradeOff.Lambda(0), new DefaultModel.Named("gone"), 1))))
                .isEqualTo(new Refusal.UnknownModel("policy.default_model", "gone"));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        RouteQuery query = explained(lambda(7));

        assertThat(router.route(snapshot, query)).isEqualTo(router.route(snapshot(STRONG, CHEAP), query));
    }

    private Decision decide(Snapshot on, RouteQuery query) {
        RoutingOutcome outcome = router.route(on, query);
        assertThat(outcome).isInstanceOf(Decision.class);
        return (Decision) outcome;
    }

    private static Snapshot snapshot(RoutableModel... models) {
        return new Snapshot(
                42,
                Instant.EPOCH,
                new RouterVersion(7, "toy", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0, 10)))),
                Arrays.asList(models),
                List.of(
                        new CalibrationPrompt(FeatureWeights.oneHot(0), 10),
                        new CalibrationPrompt(FeatureWeights.oneHot(1), 20)));
    }

    /** Of a text of digits. */
    private static PromptFeatures features(int tokens) {
        return new PromptFeatures(FeatureWeights.oneHot(1), tokens, 0);
    }

    private static RouteQuery query(String text, Policy policy) {
        return new RouteQuery(new PromptInput.Text(text), policy, Constraints.NONE, 0, 3, false);
    }

    private static RouteQuery explained(Policy policy) {
        return new RouteQuery(new PromptInput.Text("abc"), policy, Constraints.NONE, 0, 3, true);
    }

    private static RouteQuery constrained(Policy policy, Constraints constraints) {
        return new RouteQuery(new PromptInput.Text("abc"), policy, constraints, 0, 3, false);
    }

    private static RouteQuery vector(String embedder, float... values) {
        PromptInput input = new PromptInput.Vector(Embedding.of(values), embedder);
        return new RouteQuery(input, lambda(0), Constraints.NONE, 0, 3, false);
    }

    private static Policy lambda(double value) {
        return Policy.of(new TradeOff.Lambda(value));
    }

    private static Policy budget(double usd) {
        return Policy.of(new TradeOff.Budget(usd));
    }

    private static Policy floor(double quality) {
        return Policy.of(new TradeOff.QualityFloor(quality));
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.model().name()).toList();
    }

    /** One dimension: 10 for a text that starts with a digit, else 0. A token per character. */
    private static final class ToyEmbedder implements Embedder {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public EmbeddedText embed(String text) {
            return new EmbeddedText(Embedding.of(Character.isDigit(text.charAt(0)) ? 10 : 0), countTokens(text));
        }

        @Override
        public int countTokens(String text) {
            return text.length();
        }
    }
}
