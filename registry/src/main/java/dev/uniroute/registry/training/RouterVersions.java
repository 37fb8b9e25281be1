package dev.uniroute.registry.training;

import dev.uniroute.registry.Page;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
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

    /**
     * The part of it that decides; empty if there is no version with this number.
     *
     * @throws UnreadableRouterException if this build cannot read what is stored
     */
    Optional<RouterVersion> load(long number);

    /** The version that decides. */
    Optional<Stored> active();

    /** The version that a rollout tries out, if one does. */
    Optional<Stored> triedOut();

    /** Versions, newest first. The cursor is a number. */
    Page<Stored> list(Page.Request page);

    /**
     * Makes a stored version the one that decides: one row, which publishes a new snapshot. A rollout that tries it out ends.
     * Repeating it is harmless.
     */
    void activate(long number);

    /**
     * What a version was trained on.
     *
     * @param prompts how many prompts, representative ones included
     * @param representativePrompts how many of them are representative
     * @param gradedModels names of the models from whose evaluations it learnt; empty if it learnt from prompts alone
     */
    record Material(int prompts, int representativePrompts, List<String> gradedModels) {
        public Material {
            gradedModels = List.copyOf(gradedModels);
        }
    }

    /**
     * A trained router version.
     *
     * @param method how it was trained, with all options as they were chosen
     * @param embedder name of the embedder
     * @param material what it was trained on
     * @param seed seed it was trained with
     * @param router the prompt map and the estimator of profiles
     */
    record Trained(TrainingMethod method, String embedder, Material material, long seed, TrainedRouter router) {

        /** What is known of it without reading what was trained. */
        public Description description() {
            return new Description(method, embedder, router.dimension(), router.features(), material, seed);
        }
    }

    /**
     * What is known of a stored version without reading what was trained.
     *
     * @param method how it was trained; null for a method that this build does not know
     * @param embedder name of the embedder
     * @param dimension D
     * @param features K
     * @param material what it was trained on
     * @param seed seed it was trained with
     */
    record Description(
            @Nullable TrainingMethod method,
            String embedder,
            int dimension,
            int features,
            Material material,
            long seed) {}

    /**
     * A stored router version.
     *
     * @param number its number
     * @param description what it is
     * @param createTime when it was stored
     * @param activateTime when it was last activated; null for never
     * @param active whether it decides
     */
    record Stored(
            long number,
            Description description,
            Instant createTime,
            @Nullable Instant activateTime,
            boolean active) {}
}
