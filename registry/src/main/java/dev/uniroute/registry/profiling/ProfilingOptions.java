package dev.uniroute.registry.profiling;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a profiling run calls its model.
 *
 * @param maxConcurrency calls in flight at once, 1 to 256
 * @param requestsPerSecond calls per second, > 0; null for no limit
 * @param spendCapUsd USD at which the run stops, > 0; null for no cap
 * @param deadline time after which the run fails, from its creation
 * @param callTimeout time for one call
 * @param maxOutputTokens sent as {@code max_tokens}; null: not sent
 */
public record ProfilingOptions(
        int maxConcurrency,
        @Nullable Double requestsPerSecond,
        @Nullable BigDecimal spendCapUsd,
        Duration deadline,
        Duration callTimeout,
        @Nullable Integer maxOutputTokens) {
    public ProfilingOptions {
        if (maxConcurrency < 1 || maxConcurrency > 256) {
            throw new IllegalArgumentException("maxConcurrency must be in [1, 256], is " + maxConcurrency);
        }
    }
}
