package dev.uniroute.starter.provider;

import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What a provider has done so far.
 *
 * @param models by name, those that were called
 */
public record ProviderStats(Map<String, ModelStats> models) {

    public ProviderStats {
        models = Map.copyOf(models);
    }

    /** The calls of a model; zeros if there were none. */
    public ModelStats of(String model) {
        return models.getOrDefault(model, ModelStats.ZERO);
    }

    /** Calls of all models. */
    public long calls() {
        return sum(ModelStats::calls);
    }

    /** Answered calls of all models. */
    public long ok() {
        return sum(ModelStats::ok);
    }

    /** Failed calls of all models. */
    public long faults() {
        return sum(ModelStats::faults);
    }

    /** Input and output tokens of all answered calls. */
    public long tokens() {
        return sum(ModelStats::promptTokens) + sum(ModelStats::completionTokens);
    }

    private long sum(ToLongFunction<ModelStats> count) {
        return models.values().stream().mapToLong(count).sum();
    }
}
