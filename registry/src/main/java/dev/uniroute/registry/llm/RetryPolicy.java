package dev.uniroute.registry.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often and when a call is made again. Where a share p of calls fails, a prompt fails for good with p^maxAttempts:
 * at p = 0.19, 6e-8 in 10 attempts.
 *
 * @param maxAttempts calls in all, >= 1
 * @param silences how many empty answers to a prompt are the model's answer, >= 1: providers that stumble send one now and
 *     then, models that have nothing to say send it again; each is paid for
 * @param baseDelay longest wait before the second attempt, > 0; it doubles with each further one
 * @param maxDelay where the doubling ends, >= baseDelay
 * @param maxRetryAfter longest wait that a provider may ask for; if it asks for more, the call is given up
 */
public record RetryPolicy(
        int maxAttempts, int silences, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter) {

    public RetryPolicy {
        if (maxAttempts < 1 || silences < 1) {
            throw new IllegalArgumentException("attempts must be >= 1");
        }
        if (!baseDelay.isPositive() || maxDelay.compareTo(baseDelay) < 0) {
            throw new IllegalArgumentException(
                    "delays must be > 0 and must not shrink: " + baseDelay + ", " + maxDelay);
        }
    }

    /** 10 attempts, the second empty answer is believed, 250 ms doubling up to 30 s, at most 5 minutes asked for by the provider. */
    public static RetryPolicy standard() {
        return new RetryPolicy(10, 2, Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    /**
     * The wait after a failed attempt: uniform in [0, min(maxDelay, baseDelay 2^(attempt - 1))], so that callers that
     * failed together do not come back together; after the wait that the provider asked for, if it did.
     *
     * @param attempt the one that failed, 1 for the first
     * @param retryAfter what the provider asked for, or zero
     */
    Duration delayAfter(int attempt, Duration retryAfter, RandomGenerator random) {
        int doublings = Math.min(attempt - 1, 30);
        Duration doubled = baseDelay.multipliedBy(1L << doublings);
        Duration longest = doubled.compareTo(maxDelay) < 0 ? doubled : maxDelay;
        return retryAfter.plusNanos(random.nextLong(longest.toNanos() + 1));
    }

    /**
     * Why there is to be no further attempt, or empty if there may be one.
     *
     * @param attempt how many there were
     * @param failure of the last one
     */
    Optional<String> reasonToStop(int attempt, CallOutcome.Retryable failure) {
        if (attempt >= maxAttempts) {
            return Optional.of("no attempts left");
        }
        if (failure.retryAfter().compareTo(maxRetryAfter) > 0) {
            return Optional.of("the provider asks to wait %d s"
                    .formatted(failure.retryAfter().toSeconds()));
        }
        return Optional.empty();
    }
}
