package dev.uniroute.registry.llm;

import java.time.Clock;

/** The rate limiters of the models that this process calls: one per model, shared by all its calls. */
public final class RateLimiters {
    private final Clock clock;
    private final Sleeper sleeper;

    public RateLimiters(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * The limiter of a model. Asking with another rate changes the rate for all who use it.
     *
     * @param model name of the model
     * @param callsPerSecond > 0; 0: no limit
     */
    public RateLimiter of(String model, double callsPerSecond) {
        throw new UnsupportedOperationException("to come " + model + callsPerSecond + clock + sleeper);
    }
}
