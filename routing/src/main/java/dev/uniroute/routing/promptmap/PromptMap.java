package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.embedding.Embedding;
import java.util.OptionalInt;

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

    /**
     * The cluster of stored prompts that a prompt is of, 0 to their number - 1; where it is of several, the one with the
     * largest weight, of equals the lower.
     *
     * @param weights of the prompt, as {@link #weigh} or an estimator's design gives them
     * @return empty if this map knows no clusters: it looks at prompts one by one
     */
    default OptionalInt cluster(FeatureWeights weights) {
        int largest = 0;
        for (int i = 1; i < weights.size(); i++) {
            largest = weights.weight(i) > weights.weight(largest) ? i : largest;
        }
        return OptionalInt.of(weights.feature(largest));
    }
}
