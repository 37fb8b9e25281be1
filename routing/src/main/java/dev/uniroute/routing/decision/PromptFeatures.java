package dev.uniroute.routing.decision;

import dev.uniroute.routing.promptmap.FeatureWeights;

/**
 * The prompt as the decision saw it.
 *
 * @param weights its features
 * @param tokens its length in tokens, as it was used for costs
 * @param coin a number in [0, 1) that the embedding decides, evenly spread over different ones: what is left to chance is
 *     the same for the same prompt ({@link Coin})
 */
public record PromptFeatures(FeatureWeights weights, int tokens, double coin) implements PromptReading {}
