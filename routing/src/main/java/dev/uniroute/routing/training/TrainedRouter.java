package dev.uniroute.routing.training;

import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.promptmap.PromptMap;
import java.util.Optional;

/**
 * What training ends with: Phi, how Psi is made over the same K features, and the embedder if it was made for this router.
 *
 * @param promptMap Phi, for every prompt that is routed
 * @param estimator makes Psi from a model's evaluations
 * @param embedder embeds prompts for this router; empty if that is one that the process has
 */
public record TrainedRouter(PromptMap promptMap, ProfileEstimator estimator, Optional<StaticEmbedder> embedder) {

    public TrainedRouter {
        if (estimator.features() != promptMap.features()) {
            throw new IllegalArgumentException(
                    "the prompt map has " + promptMap.features() + " features, the estimator " + estimator.features());
        }
        if (embedder.isPresent() && embedder.get().dimension() != promptMap.dimension()) {
            throw new IllegalArgumentException("the prompt map reads " + promptMap.dimension()
                    + " dimensions, the embedder has " + embedder.get().dimension());
        }
    }

    /** A router for embeddings of an embedder that the process has. */
    public TrainedRouter(PromptMap promptMap, ProfileEstimator estimator) {
        this(promptMap, estimator, Optional.empty());
    }

    /** The same router with an embedder that was made for it. */
    public TrainedRouter with(StaticEmbedder made) {
        return new TrainedRouter(promptMap, estimator, Optional.of(made));
    }

    /** A map whose features are groups of prompts, with shrunken means per group. */
    public static TrainedRouter ofGroups(PromptMap groups) {
        return new TrainedRouter(groups, ClusterMeans.shrunken(groups));
    }

    /** D, the dimension of the embeddings. */
    public int dimension() {
        return promptMap.dimension();
    }

    /** K, the number of features. */
    public int features() {
        return promptMap.features();
    }
}
