package dev.uniroute.registry.decision;

import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.snapshot.Arm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is logged.
 *
 * @param id the id that the caller was told
 * @param time when it was made
 * @param basis what it was read from
 * @param terms what was preferred
 * @param choice what was chosen
 * @param candidates the best candidates, best first, the chosen one among them
 * @param prompt the beginning of the prompt's text; null unless it is to be logged
 */
public record LoggedDecision(
        String id,
        Instant time,
        Basis basis,
        Terms terms,
        Choice choice,
        List<Weighed> candidates,
        @Nullable String prompt) {

    public LoggedDecision {
        candidates = List.copyOf(candidates);
    }

    /**
     * What a decision was read from.
     *
     * @param routerVersion number of the router version
     * @param snapshotVersion version of the snapshot
     * @param inputTokens length of the prompt in tokens
     */
    public record Basis(long routerVersion, long snapshotVersion, int inputTokens) {}

    /**
     * What was preferred.
     *
     * @param policy as it was asked for
     * @param lambda the lambda that was used; 0 for a quality floor
     * @param defaultModel the model that was guarded; null: none was
     */
    public record Terms(
            Policy policy, double lambda, @Nullable String defaultModel) {}

    /**
     * What was chosen.
     *
     * @param model its name
     * @param status how it came about
     * @param propensity the probability with which this model was chosen for this prompt, in (0, 1]; 1 where nothing was
     *     left to chance
     * @param arm what decided
     * @param beside what the other arm would have chosen; null: there is none, or it could not decide
     */
    public record Choice(
            String model,
            DecisionStatus status,
            double propensity,
            Arm arm,
            @Nullable Beside beside) {
        public Choice {
            if (!(propensity > 0 && propensity <= 1)) {
                throw new IllegalArgumentException("propensity must be in (0, 1] but is " + propensity);
            }
        }
    }

    /**
     * What an arm that did not decide would have chosen.
     *
     * @param routerVersion number of its router version
     * @param model the model's name
     * @param quality expected quality, in [0, 1]; 0 if nothing is known
     * @param costUsd expected cost in USD
     */
    public record Beside(long routerVersion, String model, double quality, double costUsd) {}

    /**
     * A candidate as it was weighed.
     *
     * @param model its name
     * @param quality expected quality, in [0, 1]; 0 if nothing is known
     * @param standardError of the quality, in [0, 1]
     * @param costUsd expected cost in USD
     */
    public record Weighed(String model, double quality, double standardError, double costUsd) {}
}
