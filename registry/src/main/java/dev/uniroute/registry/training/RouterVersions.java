package dev.uniroute.registry.training;

import dev.uniroute.registry.Page;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trained router versions: immutable, numbered from 1. Each method is one transaction. */
public interface RouterVersions {

    /**
     * Stores a version, not active, and gives it the next number. Idempotent by the run: a worker that takes a run over
     * gets the number that the one before it was given.
     */
    long store(UUID trainingRun, Trained trained);

    /** The version with this number. */
    Optional<Stored> find(long number);

    /** The version that decides. */
    Optional<Stored> active();

    /** Versions, newest first. The cursor is a number. */
    Page<Stored> list(Page.Request page);

    /** Makes a stored version the one that decides: one row, which publishes a new snapshot. Repeating it is harmless. */
    void activate(long number);

    /**
     * A trained router version.
     *
     * @param embedder name of the embedder
     * @param router the prompt map and the estimator of profiles
     * @param trainingPrompts prompts it was trained on
     * @param seed seed it was trained with
     * @param inertia mean squared distance of the prompts to their centroids
     */
    record Trained(String embedder, TrainedRouter router, int trainingPrompts, long seed, double inertia) {}

    /**
     * A stored router version.
     *
     * @param number its number
     * @param trained what was trained
     * @param createTime when it was stored
     * @param activateTime when it was last activated; null for never
     * @param active whether it decides
     */
    record Stored(
            long number,
            Trained trained,
            Instant createTime,
            @Nullable Instant activateTime,
            boolean active) {

        /** The part of it that decides. */
        public RouterVersion routerVersion() {
            return new RouterVersion(number, trained.embedder(), trained.router());
        }
    }
}
