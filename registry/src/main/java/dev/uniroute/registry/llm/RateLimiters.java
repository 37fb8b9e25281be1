package dev.uniroute.registry.llm;

import dev.uniroute.registry.tenant.PerTenant;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The rate limiters of the models that this process calls: one per model, shared by all its calls. */
public final class RateLimiters {
    private final PerTenant<ConcurrentMap<String, RateLimiter>> limiters = new PerTenant<>(ConcurrentHashMap::new);
    private final TimeMeter time;
    private final Sleeper sleeper;

    public RateLimiters(Clock clock, Sleeper sleeper) {
        this.time = new ClockMeter(clock);
        this.sleeper = sleeper;
    }

    /**
     * The limiter of a model. Asking with another rate changes the rate of all calls that ask from then on.
     *
     * @param model name of the model
     * @param callsPerSecond > 0; 0: no limit
     */
    public RateLimiter of(String model, double callsPerSecond) {
        if (callsPerSecond == 0) {
            limiters.get().remove(model);
            return RateLimiter.unlimited();
        }
        return limiters.get()
                .compute(
                        model,
                        (name, present) ->
                                present instanceof TokenBucket bucket && bucket.callsPerSecond() == callsPerSecond
                                        ? bucket
                                        : new TokenBucket(callsPerSecond, time, sleeper));
    }

    /** The limiter that the model was last given, for calls that have no rate of their own. */
    public RateLimiter of(String model) {
        return limiters.get().getOrDefault(model, RateLimiter.unlimited());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
