package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.promptmap.FeatureWeights;

/**
 * A stored representative prompt, as budgets are calibrated on it.
 *
 * @param features its features under the router version
 * @param tokens its length in tokens as the embedder counts, >= 0
 */
public record CalibrationPrompt(FeatureWeights features, int tokens) {

    public CalibrationPrompt {
        if (tokens < 0) {
            throw new IllegalArgumentException("tokens must be >= 0 but is " + tokens);
        }
    }
}
