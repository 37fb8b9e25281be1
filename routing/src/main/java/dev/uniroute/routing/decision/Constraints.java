package dev.uniroute.routing.decision;

import dev.uniroute.routing.model.Capability;
import java.util.Map;
import java.util.Set;

/**
 * Conditions that a model must satisfy; all of them.
 *
 * @param allowModels only these, by name; empty: all
 * @param denyModels not these, by name
 * @param labels only models that have all these labels with exactly these values
 * @param outputTokens only models whose context holds the prompt and this many tokens of output, >= 0
 * @param capabilities only models with all these capabilities
 * @param maxCostUsd only models whose expected cost is at most this, > 0; positive infinity: any
 */
public record Constraints(
        Set<String> allowModels,
        Set<String> denyModels,
        Map<String, String> labels,
        int outputTokens,
        Set<Capability> capabilities,
        double maxCostUsd) {

    /** No constraint. */
    public static final Constraints NONE =
            new Constraints(Set.of(), Set.of(), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY);

    public Constraints {
        allowModels = Set.copyOf(allowModels);
        denyModels = Set.copyOf(denyModels);
        labels = Map.copyOf(labels);
        capabilities = Set.copyOf(capabilities);
        if (outputTokens < 0) {
            throw new IllegalArgumentException("outputTokens must be >= 0 but is " + outputTokens);
        }
        if (!(maxCostUsd > 0)) {
            throw new IllegalArgumentException("maxCostUsd must be > 0 but is " + maxCostUsd);
        }
    }

    /** Whether they ask for nothing but room in the context and a maximum cost, which every question has. */
    boolean askOnlyForLimits() {
        return allowModels.isEmpty() && denyModels.isEmpty() && labels.isEmpty() && capabilities.isEmpty();
    }
}
