package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * A model that was considered.
 *
 * @param model the model
 * @param prediction what is expected of its answer; null only for a default model without a profile
 * @param costUsd expected cost of the call in USD
 * @param score what ranks it, smallest first: {@code loss + lambda * cost}, or for a quality floor the cost. NaN where
 *     it has none: the floor is not met, or there is no prediction
 */
public record Candidate(RoutableModel model, @Nullable Prediction prediction, double costUsd, double score) {

    /** Whether it has a score. */
    public boolean hasScore() {
        return !Double.isNaN(score);
    }

    Candidate withScore(double newScore) {
        return new Candidate(model, prediction, costUsd, newScore);
    }
}
