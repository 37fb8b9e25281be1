package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Constant;
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
        return new Eligibility(query.constraints(), prompt);
    }

    /** Whether there are stored prompts to average costs over. */
    boolean canCalibrate() {
        return !snapshot.calibrationPrompts().isEmpty();
    }

    /** This prompt as the only one to average costs over, where there are no stored ones. */
    List<CalibrationPrompt> alone() {
        return List.of(new CalibrationPrompt(prompt.weights(), prompt.tokens()));
    }

    /** A model with a profile as the answer to every prompt. */
    Constant constant(RoutableModel model) {
        return canCalibrate() ? snapshot.constant(model) : Constant.of(model, alone());
    }
}
