package dev.uniroute.routing.profile;

import dev.uniroute.routing.promptmap.FeatureWeights;

/**
 * One evaluation as the estimator reads it: a model's graded answer to a representative prompt.
 *
 * @param features the prompt as {@link ProfileEstimator#design} sees it
 * @param promptTokens tokens of the text that the model received, as the embedder counts them; 0: unknown
 * @param score the grade, in [0, 1]; its loss is 1 - score
 * @param inputTokens input tokens as the provider counted them; 0: unknown
 * @param outputTokens output tokens as the provider counted them; 0: unknown
 */
public record Observation(FeatureWeights features, int promptTokens, double score, int inputTokens, int outputTokens) {

    public Observation {
        Ranges.requireUnit("score", score);
        Ranges.requireNonNegative("promptTokens", promptTokens);
        Ranges.requireNonNegative("inputTokens", inputTokens);
        Ranges.requireNonNegative("outputTokens", outputTokens);
    }
}
