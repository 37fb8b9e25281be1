package dev.uniroute.registry.rollout;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts.Beginning;
import dev.uniroute.registry.rollout.Rollouts.InForce;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Begins and ends rollouts.
 *
 * <ol>
 *   <li><b>Begin</b>: for a router version every model gets its profile under it first, from stored evaluations.
 *   <li><b>Roll back</b>: what was tried out takes part in no decision any more. A model is paused first, so that no snapshot
 *       between routes to it by mistake.
 *   <li><b>Promote</b>: what was tried out decides for all. A router version is activated, which ends its rollout; a model
 *       simply is one of the others then.
 * </ol>
 */
public final class RolloutControl {
    private final Rollouts rollouts;
    private final RouterVersions versions;
    private final RouterActivation activation;
    private final Catalog catalog;

    public RolloutControl(Rollouts rollouts, RouterVersions versions, RouterActivation activation, Catalog catalog) {
        this.rollouts = rollouts;
        this.versions = versions;
        this.activation = activation;
        this.catalog = catalog;
    }

    /**
     * Begins a rollout, or changes the one in force.
     *
     * @throws dev.uniroute.registry.training.UnreadableRouterException if this build cannot read the router version
     */
    public Beginning begin(RolloutPlan plan) throws InterruptedException {
        if (plan.subject() instanceof Subject.OfVersion(long number)) {
            Optional<RouterVersion> version = versions.load(number);
            if (version.isEmpty()) {
                return new Beginning.NoSuchVersion(number);
            }
            activation.profile(version.get());
        }
        return rollouts.begin(plan);
    }

    /** The rollout in force. */
    public Optional<InForce> inForce() {
        return rollouts.inForce();
    }

    /** Takes back what is tried out; what it was. Without a rollout in force nothing happens. */
    public Optional<InForce> rollBack() {
        Optional<InForce> rollout = rollouts.inForce();
        if (rollout.isPresent() && rollout.get().plan().subject() instanceof Subject.OfModel(String name)) {
            catalog.update(name, UnaryOperator.identity(), ModelState.Event.PAUSE);
        }
        return rollouts.end();
    }

    /** Puts what is tried out in force for all; what it was. Without a rollout in force nothing happens. */
    public Optional<InForce> promote() throws InterruptedException {
        Optional<InForce> rollout = rollouts.inForce();
        if (rollout.isPresent() && rollout.get().plan().subject() instanceof Subject.OfVersion(long number)) {
            activation.activate(number);
            return rollout;
        }
        return rollouts.end();
    }
}
