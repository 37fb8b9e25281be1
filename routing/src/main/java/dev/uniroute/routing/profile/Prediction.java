package dev.uniroute.routing.profile;

/**
 * What is expected of a model's answer to one prompt.
 *
 * @param quality expected score, in [0, 1]; 1 - quality is the expected loss gamma(x, h)
 * @param standardError standard error of the quality, in [0, 1]
 * @param outputTokens expected output tokens, >= 0; 0: unknown
 * @param evaluations how many evaluations it rests on: those to representative prompts of the prompt's features
 */
public record Prediction(double quality, double standardError, double outputTokens, int evaluations) {

    public Prediction {
        Ranges.requireUnit("quality", quality);
        Ranges.requireUnit("standardError", standardError);
        Ranges.requireNonNegative("outputTokens", outputTokens);
        Ranges.requireNonNegative("evaluations", evaluations);
    }

    /** {@code 1 - quality}. */
    public double loss() {
        return 1 - quality;
    }

    /** The 95 % interval of the quality. */
    public Interval interval() {
        return Interval.ofScore(quality, standardError);
    }
}
