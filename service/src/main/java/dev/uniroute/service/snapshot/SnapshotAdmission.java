package dev.uniroute.service.snapshot;

import dev.uniroute.routing.decision.DecisionShares;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Whether a published snapshot may take the place of the one in force. A snapshot is valid in itself when it exists; here
 * it is held against this process and against what it would replace:
 *
 * <ul>
 *   <li>its router version is for this process' embedder, but of another dimension;
 *   <li>models may be routed to, but none of them has a profile, though some had one before;
 *   <li>a prediction for a calibration prompt is no number, be it one of what is tried out;
 *   <li>too large a share of the calibration prompts would go to another model ({@link DecisionShares}).
 * </ul>
 *
 * <p>Models that people pause or delete are their wish, not damage: a pool that is empty for that is let in. Of one thread.
 */
public final class SnapshotAdmission {
    private final Optional<Embedder> ofProcess;
    private final Policy policy;
    private final double maxDecisionChange;
    private final OptionalLong accepted;
    private volatile double lastChange;
    private final LongAdder refusals = new LongAdder();

    /**
     * @param ofProcess this process' embedder; empty if it has none but those that router versions carry
     * @param policy what decisions are compared under
     * @param maxDecisionChange in [0, 1]; 1: any change is let in
     * @param accepted version of a snapshot that a person has looked at and wants in force, whatever speaks against it
     */
    public SnapshotAdmission(
            Optional<Embedder> ofProcess, Policy policy, double maxDecisionChange, OptionalLong accepted) {
        if (!(maxDecisionChange >= 0 && maxDecisionChange <= 1)) {
            throw new IllegalArgumentException(
                    "uniroute.snapshot.max-decision-change must be in [0, 1], is " + maxDecisionChange);
        }
        this.ofProcess = ofProcess;
        this.policy = policy;
        this.maxDecisionChange = maxDecisionChange;
        this.accepted = accepted;
    }

    /** Why the candidate must not be put in force; empty: nothing speaks against it. */
    Optional<String> objection(Snapshot candidate, Optional<Snapshot> inForce) {
        return objection(
                candidate,
                () -> wrongDimension(candidate.routerVersion())
                        .or(() -> withoutProfiles(candidate, inForce))
                        .or(() -> changeOfDecisions(candidate, inForce)));
    }

    /** Whether a snapshot that was in force before a restart may be again: what has changed since can only be this process' embedder. */
    boolean fits(Snapshot kept) {
        return objection(kept, () -> wrongDimension(kept.routerVersion())).isEmpty();
    }

    private Optional<String> objection(Snapshot snapshot, Supplier<Optional<String>> look) {
        if (accepted.isPresent() && accepted.getAsLong() == snapshot.version()) {
            return Optional.empty();
        }
        Optional<String> objection = look.get();
        objection.ifPresent(why -> refusals.increment());
        return objection;
    }

    /** How many snapshots something spoke against. */
    long refusals() {
        return refusals.sum();
    }

    /** The share of the calibration prompts that the last candidate sent elsewhere, in [0, 1]. */
    double lastChange() {
        return lastChange;
    }

    private Optional<String> wrongDimension(RouterVersion version) {
        return ofProcess
                .filter(embedder ->
                        version.embedder().equals(embedder.name()) && version.dimension() != embedder.dimension())
                .map(embedder -> "router version " + version.number() + " reads embeddings of dimension "
                        + version.dimension() + ", " + embedder.name() + " has " + embedder.dimension());
    }

    private static Optional<String> withoutProfiles(Snapshot candidate, Optional<Snapshot> inForce) {
        boolean wanted = candidate.models().stream().anyMatch(RoutableModel::active);
        boolean had = inForce.isPresent() && canRoute(inForce.get());
        return wanted && had && !canRoute(candidate)
                ? Optional.of("none of its models has a profile under router version "
                        + candidate.routerVersion().number())
                : Optional.empty();
    }

    private static boolean canRoute(Snapshot snapshot) {
        return snapshot.models().stream().anyMatch(model -> model.active() && model.profile() != null);
    }

    private Optional<String> changeOfDecisions(Snapshot candidate, Optional<Snapshot> inForce) {
        try {
            DecisionShares next = DecisionShares.of(candidate, policy);
            Rollout rollout = candidate.rollout();
            if (rollout != null) {
                DecisionShares.of(rollout.challenger(), policy);
            }
            lastChange = inForce.map(now -> DecisionShares.of(now, policy).change(next))
                    .orElse(0.0);
        } catch (IllegalArgumentException e) {
            return Optional.of("a prediction is no number: " + e.getMessage());
        }
        return lastChange > maxDecisionChange
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "it would send %.0f %% of the calibration prompts to another model, the limit is %.0f %%",
                        100 * lastChange,
                        100 * maxDecisionChange))
                : Optional.empty();
    }
}
