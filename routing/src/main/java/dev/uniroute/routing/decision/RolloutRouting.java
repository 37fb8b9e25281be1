package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.EmbeddingFailedException;
import dev.uniroute.routing.snapshot.Arm;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Routes while something is tried out.
 *
 * <ul>
 *   <li>A <b>canary</b> makes the decisions whose keys the rollout draws. Both arms decide for every prompt, since the
 *       probability of a choice depends on both: where they agree it is 1, else the arm's share.
 *   <li>A <b>shadow</b> decides for the prompts whose keys the rollout draws, for the log only.
 * </ul>
 *
 * <p>What is tried out never costs an answer: where the challenger cannot decide, what is in force does. Pure,
 * deterministic and thread-safe, as {@link PromptRouter} is.
 */
public final class RolloutRouting {
    private final PromptRouter router;

    public RolloutRouting(PromptRouter router) {
        this.router = router;
    }

    /**
     * Decides for a prompt.
     *
     * @param snapshot what is in force
     * @param rollout of the snapshot
     * @param key what is drawn: the same key is always in the same arm
     */
    public Tried route(Snapshot snapshot, Rollout rollout, RouteQuery query, String key) {
        RoutingOutcome active = router.route(snapshot, query);
        boolean drawn = rollout.draws(key);
        return switch (rollout.mode()) {
            case SHADOW -> beside(active, drawn ? challenger(rollout, query) : null);
            case CANARY -> canary(active, challenger(rollout, query), rollout.share(), drawn);
        };
    }

    private static Tried beside(RoutingOutcome active, @Nullable Decision shadow) {
        Tried plain = Tried.plain(active);
        return new Tried(plain.outcome(), Arm.ACTIVE, plain.propensity(), shadow);
    }

    private static Tried canary(RoutingOutcome active, @Nullable Decision challenger, double share, boolean drawn) {
        if (challenger == null) {
            return Tried.plain(active);
        }
        if (!(active instanceof Decision decision)) {
            return drawn
                    ? new Tried(challenger, Arm.CHALLENGER, share * challenger.propensity(), null)
                    : Tried.plain(active);
        }
        String chosen = (drawn ? challenger : decision).chosen().name();
        double propensity = share * challenger.probability(chosen) + (1 - share) * decision.probability(chosen);
        return drawn
                ? new Tried(challenger, Arm.CHALLENGER, propensity, decision)
                : new Tried(decision, Arm.ACTIVE, propensity, challenger);
    }

    private @Nullable Decision challenger(Rollout rollout, RouteQuery query) {
        try {
            return router.route(rollout.challenger(), query) instanceof Decision decision ? decision : null;
        } catch (EmbeddingFailedException e) {
            return null;
        }
    }
}
