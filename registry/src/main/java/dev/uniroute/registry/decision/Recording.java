package dev.uniroute.registry.decision;

import dev.uniroute.registry.decision.LoggedDecision.Basis;
import dev.uniroute.registry.decision.LoggedDecision.Beside;
import dev.uniroute.registry.decision.LoggedDecision.Choice;
import dev.uniroute.registry.decision.LoggedDecision.Terms;
import dev.uniroute.registry.decision.LoggedDecision.Weighed;
import dev.uniroute.routing.decision.Candidate;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.snapshot.Arm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way to the log: what the one who decided has at hand anyway. The work of writing it down is the
 * writer's.
 *
 * @param id the id that the caller was told
 * @param time when it was made
 * @param decision the decision
 * @param policy as it was asked for
 * @param arm what decided, and with what probability
 * @param beside the decision of the other arm; null: there is none
 * @param prompt the prompt's text as far as it is to be logged; null for none
 */
public record Recording(
        String id,
        Instant time,
        Decision decision,
        Policy policy,
        Chance arm,
        @Nullable Decision beside,
        @Nullable String prompt) {

    /**
     * How far a choice was left to chance.
     *
     * @param arm what decided
     * @param propensity the probability with which this model was chosen, in (0, 1]
     */
    public record Chance(Arm arm, double propensity) {}

    LoggedDecision toLogged() {
        return new LoggedDecision(
                id,
                time,
                new Basis(
                        decision.evidence().routerVersion(),
                        decision.evidence().snapshotVersion(),
                        decision.prompt().tokens()),
                new Terms(
                        policy,
                        decision.evidence().lambda(),
                        decision.evidence().guard().defaultModel()),
                new Choice(decision.chosen().name(), decision.status(), arm.propensity(), arm.arm(), toBeside()),
                weighed(),
                prompt);
    }

    private @Nullable Beside toBeside() {
        if (beside == null) {
            return null;
        }
        Weighed other = weighed(beside.chosen());
        return new Beside(beside.evidence().routerVersion(), other.model(), other.quality(), other.costUsd());
    }

    private List<Weighed> weighed() {
        return decision.ranked().stream().map(Recording::weighed).toList();
    }

    private static Weighed weighed(Candidate candidate) {
        Prediction prediction = candidate.prediction();
        return new Weighed(
                candidate.name(),
                prediction == null ? 0 : prediction.quality(),
                prediction == null ? 1 : prediction.standardError(),
                candidate.costUsd());
    }
}
