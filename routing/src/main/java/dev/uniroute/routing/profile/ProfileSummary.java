package dev.uniroute.routing.profile;

/**
 * A profile's figures over all features.
 *
 * @param state how far the evaluation is
 * @param meanScore plain mean of the scores over all evaluations, in [0, 1]
 * @param evaluations how many there are, >= 1
 * @param meanOutputTokens mean output tokens per answer, >= 0; 0: unknown
 * @param inputTokenRatio input tokens that the provider counts per token that the embedder counts, > 0; 1 if unknown
 */
public record ProfileSummary(
        ProfileState state, double meanScore, int evaluations, double meanOutputTokens, double inputTokenRatio) {

    public ProfileSummary {
        Ranges.requireUnit("meanScore", meanScore);
        Ranges.requirePositive("evaluations", evaluations);
        Ranges.requireNonNegative("meanOutputTokens", meanOutputTokens);
        Ranges.requirePositive("inputTokenRatio", inputTokenRatio);
    }
}
