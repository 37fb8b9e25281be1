package dev.uniroute.registry.simulation;

import dev.uniroute.routing.decision.Candidate;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.profile.Prediction;

/**
 * What one side chose for one prompt.
 *
 * @param model name of the model
 * @param quality expected quality, in [0, 1]; 0 if nothing is known
 * @param costUsd expected cost in USD
 */
record Choice(String model, double quality, double costUsd) {

    static Choice of(Decision decision) {
        Candidate chosen = decision.chosen();
        Prediction prediction = chosen.prediction();
        return new Choice(chosen.name(), prediction == null ? 0 : prediction.quality(), chosen.costUsd());
    }
}
