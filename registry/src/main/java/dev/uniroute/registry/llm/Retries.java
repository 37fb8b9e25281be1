package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Makes a call again where a failure passes. Safe for any number of threads if its random generator is. */
final class Retries {
    private final RetryPolicy policy;
    private final Clock clock;
    private final RandomGenerator random;
    private final Sleeper sleeper;

    Retries(RetryPolicy policy, Clock clock, RandomGenerator random, Sleeper sleeper) {
        this.policy = policy;
        this.clock = clock;
        this.random = random;
        this.sleeper = sleeper;
    }

    /**
     * One call.
     *
     * @param <O> what comes of it
     */
    @FunctionalInterface
    interface Attempt<O> {
        /** Makes the call within this time. */
        O make(Duration atMost) throws InterruptedException;
    }

    /**
     * Calls until the outcome is not {@link Retryable}, the policy's attempts are used up, or the next one would start
     * after the deadline. What was not tried is no attempt.
     *
     * @param doubted whether to ask again at once for an outcome that is no failure
     * @param failed a failure as an outcome
     * @param limiter asked before each attempt
     * @param deadline no attempt starts after it, and none lasts longer
     * @return the last outcome; a {@link Retryable} says in its reason why it was given up
     * @throws InterruptedException if the thread is interrupted; no further attempt is made
     */
    <O> O call(
            Attempt<O> attempt,
            Predicate<O> doubted,
            Function<Retryable, O> failed,
            RateLimiter limiter,
            Instant deadline)
            throws InterruptedException {
        int number = 0;
        while (true) {
            number++;
            Optional<O> outcome = make(attempt, limiter, deadline);
            if (outcome.isEmpty()) {
                return failed.apply(Retryable.of(FaultKind.TIMEOUT, "The deadline left no time for call " + number));
            }
            if (doubted.test(outcome.get())) {
                continue;
            }
            if (!(outcome.get() instanceof Retryable failure)) {
                return outcome.get();
            }
            Duration delay = policy.delayAfter(number, failure.retryAfter(), random);
            if (failure.kind() == FaultKind.NOT_TRIED && passes(delay, deadline).isEmpty()) {
                number--;
                sleeper.sleep(delay);
                continue;
            }
            Optional<String> end = policy.reasonToStop(number, failure).or(() -> passes(delay, deadline));
            if (end.isPresent()) {
                return failed.apply(new Retryable(
                        failure.kind(),
                        "%s; given up after call %d: %s".formatted(failure.reason(), number, end.get()),
                        failure.retryAfter()));
            }
            sleeper.sleep(delay);
        }
    }

    /** One call, or empty if the deadline leaves no time for it. */
    private <O> Optional<O> make(Attempt<O> attempt, RateLimiter limiter, Instant deadline)
            throws InterruptedException {
        if (!limiter.acquire(until(deadline))) {
            return Optional.empty();
        }
        Duration left = until(deadline);
        return left.isPositive() ? Optional.of(attempt.make(left)) : Optional.empty();
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
