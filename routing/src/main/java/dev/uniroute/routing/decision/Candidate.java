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
 * @param guardPenalty what the guard adds to its loss, >= 0; 0 for the default model, and without a guard
 * @param score what ranks it, smallest first: {@code loss + guardPenalty + lambda * cost}, or for a quality floor the cost.
 *     NaN where it has none: the floor is not met, or there is no prediction
 * @param share share of all prompts that go to it where a budget is kept by a mix of models, in [0, 1]; NaN elsewhere
 */
public record Candidate(
        RoutableModel model,
        @Nullable Prediction prediction,
        double costUsd,
        double guardPenalty,
        double score,
        double share) {

    /** A candidate that nothing has ranked yet. */
    public static Candidate unranked(RoutableModel model, @Nullable Prediction prediction, double costUsd) {
        return new Candidate(model, prediction, costUsd, 0, Double.NaN, Double.NaN);
    }

    /** Its name in the registry. */
    public String name() {
        return model.name();
    }

    /** Whether it has a score. */
    public boolean hasScore() {
        return !Double.isNaN(score);
    }

    /** Whether a mix of models keeps the budget. */
    public boolean hasShare() {
        return !Double.isNaN(share);
    }

    /** Expected loss; 1 if nothing is known. */
    double loss() {
        return prediction == null ? 1 : prediction.loss();
    }

    /** {@code loss + lambda * cost}: what it would score without the guard. */
    double plainScore(double lambda) {
        return loss() + lambda * costUsd;
    }

    /** Expected quality; 0 if nothing is known. */
    double quality() {
        return prediction == null ? 0 : prediction.quality();
    }

    Candidate withShare(double newShare) {
        return new Candidate(model, prediction, costUsd, guardPenalty, score, newShare);
    }
}
