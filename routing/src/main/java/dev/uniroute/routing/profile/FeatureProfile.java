package dev.uniroute.routing.profile;

/**
 * What is expected of a model on the prompts of one feature.
 *
 * @param loss expected loss, in [0, 1]
 * @param standardError standard error of the expected loss, in [0, 1/2]
 * @param evaluations how many evaluations it rests on; 0: it fell back to the model's overall loss
 * @param outputTokens mean output tokens per answer, >= 0; 0: unknown
 */
public record FeatureProfile(double loss, double standardError, int evaluations, double outputTokens) {

    public FeatureProfile {
        Ranges.requireUnit("loss", loss);
        Ranges.requireUnit("standardError", standardError);
        Ranges.requireNonNegative("evaluations", evaluations);
        Ranges.requireNonNegative("outputTokens", outputTokens);
    }
}
