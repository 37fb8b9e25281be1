package dev.uniroute.registry.rollout;

import dev.uniroute.routing.snapshot.Rollout;

/**
 * What is to be tried out, and how.
 *
 * @param subject what is new
 * @param mode whether it decides
 * @param share of the decisions that it takes part in, in (0, 1]
 */
public record RolloutPlan(Subject subject, Rollout.Mode mode, double share) {

    public RolloutPlan {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1] but is " + share);
        }
    }

    /** What is new. */
    public sealed interface Subject {
        /**
         * Another router version than the active one.
         *
         * @param number its number
         */
        record OfVersion(long number) implements Subject {}

        /**
         * A registered model, which the other decisions do not consider meanwhile.
         *
         * @param name its name
         */
        record OfModel(String name) implements Subject {}
    }
}
