package dev.uniroute.registry.rollout;

import dev.uniroute.registry.catalog.ModelState;
import java.time.Instant;
import java.util.Optional;

/**
 * The rollouts: one is in force at a time, or none. Each method is one transaction, and publishes a snapshot where it changes
 * anything. A rollout also ends when its router version is activated, and when its model is deleted.
 */
public interface Rollouts {

    /** Begins a rollout; or changes mode and share of the one in force, if it tries the same out. Repeating it is harmless. */
    Beginning begin(RolloutPlan plan);

    /** The rollout in force. */
    Optional<InForce> inForce();

    /** Ends the rollout in force; what it was. */
    Optional<InForce> end();

    /**
     * A rollout.
     *
     * @param id its number, from 1
     * @param plan what it tries out
     * @param beginTime since when
     */
    record InForce(long id, RolloutPlan plan, Instant beginTime) {}

    /** What came of wanting to begin one. */
    sealed interface Beginning {
        /** It is in force. */
        record Begun(InForce rollout) implements Beginning {}

        /** Another one is, which tries something else out. */
        record AnotherInForce(InForce rollout) implements Beginning {}

        /** No router version is active, so there is nothing beside which anything could be tried. */
        record NothingActive() implements Beginning {}

        /** There is no such router version. */
        record NoSuchVersion(long number) implements Beginning {}

        /** The router version is the active one already. */
        record ActiveAlready(long number) implements Beginning {}

        /** There is no such model. */
        record NoSuchModel(String name) implements Beginning {}

        /** The model's state forbids that anything is routed to it. */
        record NotRoutable(String name, ModelState state) implements Beginning {}
    }
}
