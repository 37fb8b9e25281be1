package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.curve.LowerEnvelope;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the {@link LowerEnvelope} of the lines {@code loss_m + lambda * cost_m} of one prompt, from lambda = 0 up, with losses
 * that carry the guard's penalty. The models on it are those that some lambda chooses; the lambdas where it bends are the
 * prompt's switches. Not thread-safe: it reuses its arrays from prompt to prompt.
 */
final class PromptSwitches {

    /** Rounding of {@code loss + lambda * cost} is below this many units in its last place, for both models together. */
    private static final int ROUNDING_ULPS = 4;

    private final List<RoutableModel> pool;
    private final Guard guard;
    private final List<Profile> profiles;
    /** Position of the guard's default model in the pool; -1: it is not there. */
    private final int defaultModel;

    private final LowerEnvelope envelope;
    private final double[] losses;
    private final double[] costs;

    PromptSwitches(List<RoutableModel> pool, Guard guard) {
        this.pool = pool;
        this.guard = guard;
        this.defaultModel = pool.stream().map(RoutableModel::name).toList().indexOf(guard.defaultModel());
        this.profiles = new ArrayList<>(pool.size());
        for (RoutableModel model : pool) {
            Profile profile = model.profile();
            if (profile == null) {
                throw new IllegalArgumentException(model.name() + " has no profile");
            }
            profiles.add(profile);
        }
        this.envelope = new LowerEnvelope(pool.size());
        this.losses = new double[pool.size()];
        this.costs = new double[pool.size()];
    }

    /**
     * Adds the switches of a prompt.
     *
     * @return the cost of the cheapest model that the prompt ends at
     */
    double collect(CalibrationPrompt prompt, List<Switch> switches) {
        predict(prompt);
        envelope.walk(losses, costs);
        for (int i = envelope.size() - 1; i > 0; i--) {
            switches.add(new Switch(safeCrossing(i), costs[envelope.model(i)] - costs[envelope.model(i - 1)]));
        }
        return costs[envelope.model(0)];
    }

    private void predict(CalibrationPrompt prompt) {
        Prediction ofDefault =
                defaultModel < 0 ? null : profiles.get(defaultModel).predict(prompt.features());
        for (int m = 0; m < losses.length; m++) {
            Prediction prediction = profiles.get(m).predict(prompt.features());
            losses[m] = prediction.loss() + guard.penalty(pool.get(m).name(), prediction, ofDefault);
            costs[m] = pool.get(m).expectedCost(prompt.tokens(), prediction);
        }
    }

    /**
     * The crossing, rounded up by just so much that the scores, computed in floating point as a decision computes them,
     * prefer the cheap model there and everywhere above.
     */
    private double safeCrossing(int i) {
        int cheap = envelope.model(i - 1);
        int dear = envelope.model(i);
        double score = losses[dear] + envelope.crossing(i, losses, costs) * costs[dear];
        double margin = ROUNDING_ULPS * Math.ulp(score);
        return (losses[cheap] - losses[dear] + margin) / (costs[dear] - costs[cheap]);
    }
}
