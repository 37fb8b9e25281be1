package dev.uniroute.routing.decision;

import dev.uniroute.routing.snapshot.Arm;
import org.jspecify.annotations.Nullable;

/**
 * What came of a query while something is tried out.
 *
 * @param outcome what is answered
 * @param arm by what it was made
 * @param propensity the probability with which the chosen model was chosen for this prompt, in (0, 1]; 1 for a refusal
 * @param beside what the other arm decided; null: it was not asked, or could not decide
 */
public record Tried(
        RoutingOutcome outcome,
        Arm arm,
        double propensity,
        @Nullable Decision beside) {

    /** As it is without a rollout. */
    public static Tried plain(RoutingOutcome outcome) {
        return new Tried(outcome, Arm.ACTIVE, outcome instanceof Decision decision ? decision.propensity() : 1, null);
    }
}
