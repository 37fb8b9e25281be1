package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.Answered;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Calls an LLM, again where a failure passes. Safe for any number of threads if its random generator is. */
public final class ResilientCaller {
    private final LlmClient client;
    private final Retries retries;
    private final int silencesBelieved;

    /** @param random spreads the waits; {@link java.util.Random} is safe for many threads */
    public ResilientCaller(LlmClient client, RetryPolicy policy, Clock clock, RandomGenerator random, Sleeper sleeper) {
        this.client = client;
        this.retries = new Retries(policy, clock, random, sleeper);
        this.silencesBelieved = policy.silences();
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
        int[] silences = {0};
        return retries.<CallOutcome>call(
                left -> client.call(endpoint, request.within(left)),
                outcome -> outcome instanceof Answered answer && answer.silent() && ++silences[0] < silencesBelieved,
                failure -> failure,
                limiter,
                deadline);
    }
}
