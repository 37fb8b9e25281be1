package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.OptionalInt;

/**
 * The K-NN prompt map (METHOD section 2; the paper's eq. 4): feature j is representative prompt j, and
 *
 * <pre>Phi_j(x) = 1 / k for the k representative prompts nearest to x by Euclidean distance, else 0</pre>
 *
 * <p>Ties go to the lower index. O(K D + K log k) for K representative prompts.
 *
 * @param prompts embeddings of the representative prompts, [K x D], K >= 1
 * @param neighbours k, 1 to K
 */
public record NearestPrompts(Points prompts, int neighbours) implements PromptMap {

    public NearestPrompts {
        if (neighbours < 1 || neighbours > prompts.size()) {
            throw new IllegalArgumentException(
                    "neighbours must be in [1, " + prompts.size() + "] but is " + neighbours);
        }
    }

    @Override
    public int features() {
        return prompts.size();
    }

    @Override
    public int dimension() {
        return prompts.dimension();
    }

    @Override
    public OptionalInt cluster(FeatureWeights weights) {
        return OptionalInt.empty();
    }

    @Override
    public FeatureWeights weigh(Embedding embedding) {
        return FeatureWeights.equal(prompts.nearest(embedding, neighbours));
    }
}
