package dev.uniroute.routing.training;

import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.promptmap.PromptMap;

/**
 * What training ends with: Phi, and how Psi is made over the same K features.
 *
 * @param promptMap Phi, for every prompt that is routed
 * @param estimator makes Psi from a model's evaluations
 */
public record TrainedRouter(PromptMap promptMap, ProfileEstimator estimator) {

    public TrainedRouter {
        if (estimator.features() != promptMap.features()) {
            throw new IllegalArgumentException(
                    "the prompt map has " + promptMap.features() + " features, the estimator " + estimator.features());
        }
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
