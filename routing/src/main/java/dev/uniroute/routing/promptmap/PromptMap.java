package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.embedding.Embedding;

/** Phi: turns the embedding of a prompt into weights over K features. Immutable, thread-safe and deterministic. */
public sealed interface PromptMap
        permits OneFeature,
                NearestCentroid,
                SoftCentroids,
                NearestPrompts,
                SoftmaxNetwork,
                KernelFeatures,
                AttributeMap {

    /** K, the number of features. */
    int features();

    /** D, the dimension of the embeddings that it reads. */
    int dimension();

    /**
     * The weights of a prompt.
     *
     * @throws IllegalArgumentException if the embedding has another dimension
     */
    FeatureWeights weigh(Embedding embedding);
}
