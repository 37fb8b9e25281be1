package dev.uniroute.routing.profile;

/**
 * What is expected of a model on the prompts of one feature.
 *
 * @param loss expected loss, finite: in [0, 1] where the feature is a group of prompts, any where it is a direction of a
 *     basis
 * @param standardError standard error of the expected loss, finite and >= 0
 * @param evaluations how many evaluations it rests on; 0: it fell back to the model's overall loss
 * @param outputTokens mean output tokens per answer, finite; 0: unknown
 */
public record FeatureProfile(double loss, double standardError, int evaluations, double outputTokens) {

    public FeatureProfile {
        Ranges.requireFinite("loss", loss);
        Ranges.requireNonNegative("standardError", standardError);
        Ranges.requireNonNegative("evaluations", evaluations);
        Ranges.requireFinite("outputTokens", outputTokens);
    }
}
