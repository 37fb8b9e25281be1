package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.Answered;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Calls an LLM, again where a failure passes. Safe for any number of threads if its random generator is. */
public final class ResilientCaller {
    private final LlmClient client;
    private final RetryPolicy policy;
    private final Clock clock;
    private final RandomGenerator random;
    private final Sleeper sleeper;

    /** @param random spreads the waits; {@link java.util.Random} is safe for many threads */
    public ResilientCaller(LlmClient client, RetryPolicy policy, Clock clock, RandomGenerator random, Sleeper sleeper) {
        this.client = client;
        this.policy = policy;
        this.clock = clock;
        this.random = random;
        this.sleeper = sleeper;
    }

    /**
     * Calls until the outcome is not {@link CallOutcome.Retryable}, the policy's attempts are used up, or the next one
     * would start after the deadline. An empty answer is asked for again before it is believed.
     *
     * @param limiter asked before each attempt
     * @param deadline no attempt starts after it, and none lasts longer
     * @return the last outcome; a {@link CallOutcome.Retryable} says in its reason why it was given up
     * @throws InterruptedException if the thread is interrupted; no further attempt is made
     */
    public CallOutcome call(LlmEndpoint endpoint, ChatRequest request, RateLimiter limiter, Instant deadline)
            throws InterruptedException {
        int silences = 0;
        for (int attempt = 1; ; attempt++) {
            Optional<CallOutcome> outcome = attempt(endpoint, request, limiter, deadline);
            if (outcome.isEmpty()) {
                return Retryable.of(FaultKind.TIMEOUT, "The deadline left no time for call " + attempt);
            }
            if (outcome.get() instanceof Answered answer && answer.silent() && ++silences < policy.silences()) {
                continue;
            }
            if (!(outcome.get() instanceof Retryable failure)) {
                return outcome.get();
            }
            Duration delay = policy.delayAfter(attempt, failure.retryAfter(), random);
            Optional<String> end = policy.reasonToStop(attempt, failure).or(() -> passes(delay, deadline));
            if (end.isPresent()) {
                return new Retryable(
                        failure.kind(),
                        "%s; given up after call %d: %s".formatted(failure.reason(), attempt, end.get()),
                        failure.retryAfter());
            }
            sleeper.sleep(delay);
        }
    }

    /** One call, or empty if the deadline leaves no time for it. */
    private Optional<CallOutcome> attempt(
            LlmEndpoint endpoint, ChatRequest request, RateLimiter limiter, Instant deadline)
            throws InterruptedException {
        if (!limiter.acquire(until(deadline))) {
            return Optional.empty();
        }
        Duration left = until(deadline);
        return left.isPositive() ? Optional.of(client.call(endpoint, request.within(left))) : Optional.empty();
    }

    private Optional<String> passes(Duration delay, Instant deadline) {
        return delay.compareTo(until(deadline)) < 0
                ? Optional.empty()
                : Optional.of("the next would start after the deadline");
    }

    private Duration until(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }
}
