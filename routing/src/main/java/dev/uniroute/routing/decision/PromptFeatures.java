package dev.uniroute.routing.decision;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.Map;

/**
 * The prompt as the decision saw it.
 *
 * @param weights its features
 * @param tokens its length in tokens, as it was used for costs
 * @param coin a number in [0, 1) that the embedding decides, evenly spread over different ones: what is left to chance is
 *     the same for the same prompt ({@link dev.uniroute.routing.embedding.Embedding#fraction}). 0 where there is more than one
 *     feature, since nothing is left to chance there
 * @param attributes what the prompt map read it as, in [0, 1]; empty unless it reads attributes and the query asked to
 *     explain
 */
public record PromptFeatures(FeatureWeights weights, int tokens, double coin, Map<Attribute, Double> attributes)
        implements PromptReading {

    public PromptFeatures {
        attributes = Map.copyOf(attributes);
    }

    /** Without attributes. */
    public PromptFeatures(FeatureWeights weights, int tokens, double coin) {
        this(weights, tokens, coin, Map.of());
    }
}
