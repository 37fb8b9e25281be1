package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Profile;
import java.util.List;

/**
 * A model as the answer to every prompt: what must be beaten.
 *
 * @param model the model
 * @param loss its mean loss
 * @param costUsd its mean cost per call in USD
 */
public record Constant(RoutableModel model, double loss, double costUsd) {

    /**
     * With the mean loss that was observed over the model's evaluations, and the mean of its expected cost over these
     * prompts. O(n K) for n prompts.
     *
     * @throws IllegalArgumentException if there are no prompts, or the model has no profile
     */
    public static Constant of(RoutableModel model, List<CalibrationPrompt> prompts) {
        Profile profile = model.profile();
        if (profile == null) {
            throw new IllegalArgumentException(model.name() + " has no profile");
        }
        if (prompts.isEmpty()) {
            throw new IllegalArgumentException("a mean cost needs at least 1 prompt");
        }
        double total = 0;
        for (CalibrationPrompt prompt : prompts) {
            total += model.expectedCost(prompt.tokens(), profile.predict(prompt.features()));
        }
        return new Constant(model, 1 - profile.summary().meanScore(), total / prompts.size());
    }

    /** The same model at another loss. */
    public Constant withLoss(double otherLoss) {
        return new Constant(model, otherLoss, costUsd);
    }
}
