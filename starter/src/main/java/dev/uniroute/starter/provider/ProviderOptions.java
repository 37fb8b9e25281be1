package dev.uniroute.starter.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a simulated provider behaves.
 *
 * @param models what it offers, at least one
 * @param seed decides which starter prompts each model answers right
 * @param latency how long answers take
 * @param apiKey the key that requests must bear; null: none is asked for
 * @param requestsPerSecond limit for each model; 0: none
 * @param faults what fails on purpose
 */
public record ProviderOptions(
        List<SimulatedModel> models,
        long seed,
        Latency latency,
        @Nullable String apiKey,
        int requestsPerSecond,
        FaultPlan faults) {

    public ProviderOptions {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no models");
        }
        if (requestsPerSecond < 0) {
            throw new IllegalArgumentException("requestsPerSecond must be >= 0: " + requestsPerSecond);
        }
    }

    /** The whole fleet, at once, without limits, keys or faults. */
    public static ProviderOptions defaults() {
        return new ProviderOptions(SimulatedFleet.MODELS, 1, Latency.NONE, null, 0, FaultPlan.NONE);
    }

    /** With other models. */
    public ProviderOptions withModels(List<SimulatedModel> other) {
        return new ProviderOptions(other, seed, latency, apiKey, requestsPerSecond, faults);
    }

    /** With another seed. */
    public ProviderOptions withSeed(long other) {
        return new ProviderOptions(models, other, latency, apiKey, requestsPerSecond, faults);
    }

    /** With another latency. */
    public ProviderOptions withLatency(Latency other) {
        return new ProviderOptions(models, seed, other, apiKey, requestsPerSecond, faults);
    }

    /** With a key that requests must bear. */
    public ProviderOptions withApiKey(String other) {
        return new ProviderOptions(models, seed, latency, other, requestsPerSecond, faults);
    }

    /** With a limit for each model. */
    public ProviderOptions withRequestsPerSecond(int other) {
        return new ProviderOptions(models, seed, latency, apiKey, other, faults);
    }

    /** With faults. */
    public ProviderOptions withFaults(FaultPlan other) {
        return new ProviderOptions(models, seed, latency, apiKey, requestsPerSecond, other);
    }
}
