package dev.uniroute.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.embedding.ChatMessage;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.TestModels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that exists is valid. */
class DecisionTypesTest {

    private static final Candidate CANDIDATE =
            Candidate.unranked(TestModels.model("m", new Price(0, 0, 0), null), null, 0);

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void tradeOffsAreInRange(double bad) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeOff.Lambda(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeOff.Budget(bad));
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeOff.QualityFloor(bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(new TradeOff.Lambda(0), new DefaultModel.BestConstant(), bad))
                .withMessageContaining("guardMargin");
    }

    @Test
    void aDefaultModelIsAbsentFoundOrNamed() {
        assertThat(DefaultModel.of("")).isEqualTo(new DefaultModel.None());
        assertThat(DefaultModel.of("auto")).isEqualTo(new DefaultModel.BestConstant());
        assertThat(DefaultModel.of("m")).isEqualTo(new DefaultModel.Named("m"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DefaultModel.Named("auto"));
    }

    @Test
    void aBudgetIsAboveZeroAndAFloorAtMostOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeOff.Budget(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeOff.QualityFloor(1.1));
    }

    @Test
    void constraintsAreInRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constraints(Set.of(), Set.of(), Map.of(), -1, Set.of(), 1))
                .withMessageContaining("outputTokens");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constraints(Set.of(), Set.of(), Map.of(), 0, Set.of(), Double.NaN))
                .withMessageContaining("maxCostUsd");
    }

    @Test
    void aPromptSaysSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PromptInput.Text(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptInput.Conversation(List.of(new ChatMessage("user", " "))));
    }

    @Test
    void queriesAreInRange() {
        PromptInput input = new PromptInput.Text("x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteQuery(input, Policy.BEST_QUALITY, Constraints.NONE, -1, 0, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteQuery(input, Policy.BEST_QUALITY, Constraints.NONE, 0, -1, false));
    }

    @Test
    void aDecisionNamesAModelAndGivesAReasonUnlessRouted() {
        assertThatIllegalArgumentException().isThrownBy(() -> decision(DecisionStatus.ROUTED, "", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(DecisionStatus.DEGRADED, "", List.of(CANDIDATE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(DecisionStatus.ROUTED, "why", List.of(CANDIDATE)));
    }

    @Test
    void degradedGoesBeforeEveryOtherStatusAndKeepsWhatItHadToSay() {
        Decision routed = decision(DecisionStatus.ROUTED, "", List.of(CANDIDATE));
        Decision defaulted = decision(DecisionStatus.DEFAULTED, "kept the default", List.of(CANDIDATE));

        assertThat(routed.degraded("old")).isEqualTo(decision(DecisionStatus.DEGRADED, "old", List.of(CANDIDATE)));
        assertThat(defaulted.degraded("old"))
                .isEqualTo(decision(DecisionStatus.DEGRADED, "old; kept the default", List.of(CANDIDATE)));
    }

    @Test
    void fallbacksFollowTheChosenModel() {
        Decision decision = decision(DecisionStatus.ROUTED, "", List.of(CANDIDATE, CANDIDATE, CANDIDATE));

        assertThat(decision.fallbacks(0)).isEmpty();
        assertThat(decision.fallbacks(1)).hasSize(1);
        assertThat(decision.fallbacks(Integer.MAX_VALUE)).hasSize(2);
    }

    private static Decision decision(DecisionStatus status, String reason, List<Candidate> ranked) {
        PromptFeatures prompt = new PromptFeatures(FeatureWeights.oneHot(0), 1, 0);
        return new Decision(status, reason, ranked, List.of(), prompt, new Evidence(1, 1, 0, Guard.NONE));
    }
}
