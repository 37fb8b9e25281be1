package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which share of a snapshot's calibration prompts goes to which model under a policy: what a change of the snapshot
 * would change for an ordinary mix of prompts.
 *
 * @param byModel shares in (0, 1] that sum to 1; empty if there are no prompts or no model
 */
public record DecisionShares(Map<String, Double> byModel) {

    /** So many prompts, evenly spread over all, tell shares to about one part in a hundred. */
    private static final int MOST_PROMPTS = 200;

    private static final PromptInput NO_INPUT = new PromptInput.Vector(Embedding.of(0), "");

    public DecisionShares {
        byModel = Map.copyOf(byModel);
    }

    /**
     * Decides for at most {@value #MOST_PROMPTS} of the calibration prompts. O(n M K) for n prompts, M models.
     *
     * @throws IllegalArgumentException if a prediction is no number
     */
    public static DecisionShares of(Snapshot snapshot, Policy policy) {
        RouteQuery query = new RouteQuery(NO_INPUT, policy, Constraints.NONE, 0, 0, false);
        List<CalibrationPrompt> prompts = snapshot.calibrationPrompts();
        int step = Math.max(1, (prompts.size() + MOST_PROMPTS - 1) / MOST_PROMPTS);
        Map<String, Integer> counts = new HashMap<>();
        int decided = 0;
        for (int i = 0; i < prompts.size(); i += step) {
            CalibrationPrompt prompt = prompts.get(i);
            PromptFeatures features =
                    new PromptFeatures(prompt.features(), prompt.tokens(), (double) i / prompts.size());
            if (PromptRouter.weigh(new Question(snapshot, query, features)) instanceof Decision decision) {
                counts.merge(decision.chosen().name(), 1, Integer::sum);
                decided++;
            }
        }
        Map<String, Double> shares = new HashMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            shares.put(entry.getKey(), (double) entry.getValue() / decided);
        }
        return new DecisionShares(shares);
    }

    /**
     * The share of prompts that must have changed their model between the two, in [0, 1]: {@code sum_m |a_m - b_m| / 2}.
     * More may have, where models swapped prompts; 0 if either has no shares. Example: 60 % cheap, 40 % good against 50 %
     * cheap, 40 % good, 10 % new is 0.1.
     */
    public double change(DecisionShares other) {
        if (byModel.isEmpty() || other.byModel.isEmpty()) {
            return 0;
        }
        Set<String> models = new HashSet<>(byModel.keySet());
        models.addAll(other.byModel.keySet());
        double sum = 0;
        for (String model : models) {
            sum += Math.abs(byModel.getOrDefault(model, 0.0) - other.byModel.getOrDefault(model, 0.0));
        }
        return sum / 2;
    }
}
