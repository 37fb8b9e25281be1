package dev.uniroute.registry.llm;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Calls an embedding model, again where a failure passes. Safe for any number of threads if its random generator is. */
public final class ResilientEmbeddings {
    private final EmbeddingsClient client;
    private final Clock clock;
    private final RandomGenerator random;
    private final Sleeper sleeper;

    /** @param random spreads the waits; {@link java.util.Random} is safe for many threads */
    public ResilientEmbeddings(EmbeddingsClient client, Clock clock, RandomGenerator random, Sleeper sleeper) {
        this.client = client;
        this.clock = clock;
        this.random = random;
        this.sleeper = sleeper;
    }

    /**
     * Calls until the outcome is not {@link CallOutcome.Retryable}, the policy's attempts are used up, or the next one
     * would start after the deadline.
     *
     * @param patience time for all attempts and the waits between them
     * @return the last outcome; a {@link CallOutcome.Retryable} says in its reason why it was given up
     * @throws InterruptedException if the thread is interrupted; no further attempt is made
     */
    public EmbeddingsOutcome call(
            LlmEndpoint endpoint, EmbeddingsRequest request, RetryPolicy policy, Duration patience)
            throws InterruptedException {
        return new Retries(policy, clock, random, sleeper)
                .<EmbeddingsOutcome>call(
                        left -> client.call(endpoint, request.within(left)),
                        outcome -> false,
                        failure -> failure,
                        RateLimiter.unlimited(),
                        clock.instant().plus(patience));
    }
}
