package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.embedding.Embedding;

/**
 * The prompt map of ZeroRouter: K = 1, {@code Phi(x) = (1)} whatever the prompt (METHOD section 2). A model is then its mean
 * loss, and the same model is chosen for every prompt.
 *
 * @param dimension D of the embeddings, whose values it does not read; >= 1
 */
public record OneFeature(int dimension) implements PromptMap {

    private static final FeatureWeights ONE = FeatureWeights.oneHot(0);

    public OneFeature {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be >= 1 but is " + dimension);
        }
    }

    @Override
    public int features() {
        return 1;
    }

    @Override
    public FeatureWeights weigh(Embedding embedding) {
        Dimensions.require(dimension, embedding);
        return ONE;
    }
}
