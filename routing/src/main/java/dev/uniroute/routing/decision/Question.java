package dev.uniroute.routing.decision;

import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.List;

/**
 * A query whose prompt has been read: what every later step reads.
 *
 * @param snapshot the one snapshot of this request
 * @param query what was asked
 * @param prompt the prompt's features
 */
record Question(Snapshot snapshot, RouteQuery query, PromptFeatures prompt) {

    Eligibility eligibility() {
        return new Eligibility(snapshot, query.constraints(), prompt);
    }

    /** Whether there are stored prompts to average costs over. */
    boolean canCalibrate() {
        return !snapshot.calibrationPrompts().isEmpty();
    }

    /** This prompt as the only one to average costs over, where there are no stored ones. */
    List<CalibrationPrompt> alone() {
        return List.of(new CalibrationPrompt(prompt.weights(), prompt.tokens()));
    }

    /** How many of the ranked candidates are told of. */
    int wanted() {
        return query.explain() ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, 1L + query.maxFallbacks());
    }
}
