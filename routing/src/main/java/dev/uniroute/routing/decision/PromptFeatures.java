package dev.uniroute.routing.decision;

import dev.uniroute.routing.promptmap.FeatureWeights;

/**
 * The prompt as the decision saw it.
 *
 * @param weights its features
 * @param tokens its length in tokens, as it was used for costs
 */
public record PromptFeatures(FeatureWeights weights, int tokens) implements PromptReading {}
