package dev.uniroute.starter.provider;

import java.time.Duration;

/**
 * How long an answer takes.
 *
 * @param perCall before the first token
 * @param perToken for each output token
 */
public record Latency(Duration perCall, Duration perToken) {
    /** At once. */
    public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

    public Latency {
        if (perCall.isNegative() || perToken.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative: " + perCall + ", " + perToken);
        }
    }
}
