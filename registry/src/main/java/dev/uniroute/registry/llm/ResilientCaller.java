package dev.uniroute.registry.llm;

import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Calls an LLM, again where a failure passes. Safe for any number of threads if its random generator is. */
public final class ResilientCaller {
    private final LlmClient client;
    private final Retries retries;

    /** @param random spreads the waits; {@link java.util.Random} is safe for many threads */
    public ResilientCaller(LlmClient client, RetryPolicy policy, Clock clock, RandomGenerator random, Sleeper sleeper) {
        this.client = client;
        this.retries = new Retries(policy, clock, random, sleeper);
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
        return retries.<CallOutcome>call(
                left -> client.call(endpoint, request.within(left)), failure -> failure, limiter, deadline);
    }
}
