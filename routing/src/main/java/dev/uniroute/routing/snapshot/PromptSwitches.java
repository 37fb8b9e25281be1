package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the lower envelope of the lines {@code loss_m + lambda * cost_m} of one prompt, from lambda = 0 up, with losses
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
        int chosen = best();
        for (int next = nextAfter(chosen); next != chosen; next = nextAfter(chosen)) {
            switches.add(new Switch(safeCrossing(chosen, next), costs[chosen] - costs[next]));
            chosen = next;
        }
        return costs[chosen];
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

    /** The choice at lambda = 0: the smallest loss, ties to the cheaper, then to the earlier. */
    private int best() {
        int best = 0;
        for (int m = 1; m < losses.length; m++) {
            if (losses[m] < losses[best] || (losses[m] == losses[best] && costs[m] < costs[best])) {
                best = m;
            }
        }
        return best;
    }

    /** Of all cheaper models the one whose line crosses the chosen one's first, ties to the cheapest; else the same. */
    private int nextAfter(int chosen) {
        int next = chosen;
        double first = Double.MAX_VALUE;
        for (int m = 0; m < costs.length; m++) {
            if (costs[m] < costs[chosen]) {
                double lambda = crossing(chosen, m);
                if (lambda < first || (lambda == first && costs[m] < costs[next])) {
                    next = m;
                    first = lambda;
                }
            }
        }
        return next;
    }

    private double crossing(int dear, int cheap) {
        return (losses[cheap] - losses[dear]) / (costs[dear] - costs[cheap]);
    }

    /**
     * The crossing, rounded up by just so much that the scores, computed in floating point as a decision computes them,
     * prefer the cheap model there and everywhere above.
     */
    private double safeCrossing(int dear, int cheap) {
        double score = losses[dear] + crossing(dear, cheap) * costs[dear];
        double margin = ROUNDING_ULPS * Math.ulp(score);
        return (losses[cheap] - losses[dear] + margin) / (costs[dear] - costs[cheap]);
    }
}
