package dev.uniroute.registry.llm;

import java.time.Duration;

/**
 * How often and when a call is made again.
 *
 * @param maxAttempts calls in all, >= 1
 * @param baseDelay longest wait before the second attempt; doubles with each further one
 * @param maxDelay where the doubling ends
 * @param maxRetryAfter longest wait that a provider may ask for; if it asks for more, the call is given up
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {

    /** 10 attempts, 250 ms doubling up to 30 s, at most 5 minutes asked for by the provider. */
    public static RetryPolicy standard() {
        return new RetryPolicy(10, Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofMinutes(5));
    }
}
