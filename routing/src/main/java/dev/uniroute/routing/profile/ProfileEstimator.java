package dev.uniroute.routing.profile;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.PromptMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Turns a model's evaluations into its profile Psi(h) over the K features of a prompt map. A part of the router version:
 * trained once, then applied to every model, registered before or after. Immutable and thread-safe.
 */
public sealed interface ProfileEstimator
        permits ClusterMeans, PromptScores, GaussianPosterior, AttributeEstimator, VoteEstimator {

    /** K, the number of features of every profile that it makes. */
    int features();

    /**
     * A representative prompt as this estimator sees it: what {@link Observation#features} must be. It may differ from the
     * prompt map's weights, since more is known about a stored prompt than its embedding.
     *
     * @param promptId the prompt's id, by which prompts that the router version was trained on are recognised
     * @param embedding its embedding
     * @return empty if evaluations on this prompt say nothing under this router version
     */
    Optional<FeatureWeights> design(String promptId, Embedding embedding);

    /**
     * The cluster of prompts that this one is of, as {@link PromptMap#cluster}; votes are pooled over it.
     *
     * @param design of a prompt, as {@link #design} makes it
     * @return empty if this estimator looks at prompts one by one
     */
    OptionalInt cluster(FeatureWeights design);

    /**
     * The profile that follows from these evaluations; their order does not matter beyond rounding.
     *
     * @param observations at least one
     * @throws IllegalArgumentException if there are none, or one has features that {@link #design} does not make
     */
    Profile estimate(List<Observation> observations, ProfileState state);
}
