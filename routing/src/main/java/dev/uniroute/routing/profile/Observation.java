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
 * @param scoreVariance variance of the score around what is expected on the prompt, where the score is not a grade but was
 *     estimated, as from votes; 0: a grade, whose variance the estimator knows
 */
public record Observation(
        FeatureWeights features,
        int promptTokens,
        double score,
        int inputTokens,
        int outputTokens,
        double scoreVariance) {

    public Observation {
        Ranges.requireUnit("score", score);
        Ranges.requireNonNegative("promptTokens", promptTokens);
        Ranges.requireNonNegative("inputTokens", inputTokens);
        Ranges.requireNonNegative("outputTokens", outputTokens);
        Ranges.requireNonNegative("scoreVariance", scoreVariance);
    }

    /** A grade. */
    public Observation(FeatureWeights features, int promptTokens, double score, int inputTokens, int outputTokens) {
        this(features, promptTokens, score, inputTokens, outputTokens, 0);
    }
}
