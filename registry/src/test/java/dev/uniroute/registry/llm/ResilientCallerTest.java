package dev.uniroute.registry.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.uniroute.registry.llm.CallOutcome.Answered;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.RejectedPrompt;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResilientCallerTest {
    private static final LlmEndpoint ENDPOINT =
            new LlmEndpoint(URI.create("http://model.example"), "model-1", new ApiKeyRef.None());
    private static final ChatRequest REQUEST = ChatRequest.user("Hello", 0, Duration.ofSeconds(60));
    private static final Answered ANSWER =
            new Answered("Hi", new TokenUsage(1, 1, false), "stop", Duration.ofMillis(20));
    private static final Answered SILENCE =
            new Answered("", new TokenUsage(1, 0, false), "stop", Duration.ofMillis(20));
    private static final Retryable BUSY = Retryable.of(FaultKind.SERVER_ERROR, "busy");

    private final VirtualTime time = new VirtualTime();
    private final List<ChatRequest> calls = new ArrayList<>();

    static Stream<CallOutcome> finalOutcomes() {
        return Stream.of(ANSWER, new RejectedPrompt("too long"), new EndpointFailed("bad key"));
    }

    @ParameterizedTest
    @MethodSource("finalOutcomes")
    void callsOnceWhereTheOutcomeIsFinal(CallOutcome outcome) throws InterruptedException {
        assertThat(call(outcome)).isEqualTo(outcome);
        assertThat(calls).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void callsAgainUntilAFailureHasPassed() throws InterruptedException {
        assertThat(call(BUSY, BUSY, ANSWER)).isEqualTo(ANSWER);
        assertThat(calls).hasSize(3);
    }

    @Test
    void waitsLongerAndLongerWithinTheBounds() throws InterruptedException {
        call(BUSY);

        assertThat(time.sleeps()).hasSize(9);
        for (int i = 0; i < 9; i++) {
            long bound = Math.min(30_000, 250L << i);
            assertThat(time.sleeps().get(i)).isBetween(Duration.ZERO, Duration.ofMillis(bound));
        }
    }

    @Test
    void waitsAtLeastAsLongAsTheProviderAsks() throws InterruptedException {
        call(new Retryable(FaultKind.RATE_LIMITED, "slow down", Duration.ofSeconds(7)), ANSWER);

        assertThat(time.sleeps())
                .singleElement()
                .satisfies(slept -> assertThat(slept).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7250)));
    }

    @Test
    void givesUpWhenTheAttemptsAreUsedUp() throws InterruptedException {
        assertThat(call(BUSY))
                .isEqualTo(Retryable.of(FaultKind.SERVER_ERROR, "busy; given up after call 10: no attempts left"));
        assertThat(calls).hasSize(10);
    }

    @Test
    void asksAgainWhereTheAnswerIsEmpty() throws InterruptedException {
        assertThat(call(SILENCE, ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void believesAnEmptyAnswerThatComesTwice() throws InterruptedException {
        assertThat(call(SILENCE, BUSY, SILENCE, ANSWER)).isEqualTo(SILENCE);
    }

    @Test
    void believesAtOnceThatTheTokensWereUsedUp() throws InterruptedException {
        assertThat(call(new Answered("", SILENCE.usage(), "length", SILENCE.latency())))
                .isInstanceOf(Answered.class);
        assertThat(calls).hasSize(1);
    }

    @Test
    void givesUpWhereTheProviderAsksForTooLongAWait() throws InterruptedException {
        call(new Retryable(FaultKind.RATE_LIMITED, "come back tomorrow", Duration.ofDays(1)));

        assertThat(calls).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void givesUpWhereTheNextCallWouldStartAfterTheDeadline() throws InterruptedException {
        CallOutcome outcome = caller(() -> new Retryable(FaultKind.RATE_LIMITED, "busy", Duration.ofSeconds(20)))
                .call(ENDPOINT, REQUEST, RateLimiter.unlimited(), time.instant().plusSeconds(30));

        assertThat(calls).hasSize(2);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Retryable.class, r -> assertThat(r.reason()).contains("deadline"));
    }

    @Test
    void letsNoCallOutlastTheDeadline() throws InterruptedException {
        caller(() -> ANSWER)
                .call(ENDPOINT, REQUEST, RateLimiter.unlimited(), time.instant().plusSeconds(5));

        assertThat(calls.getFirst().timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void doesNotCallAfterTheDeadline() throws InterruptedException {
        CallOutcome outcome = caller(() -> ANSWER).call(ENDPOINT, REQUEST, RateLimiter.unlimited(), time.instant());

        assertThat(calls).isEmpty();
        assertThat(outcome).isInstanceOf(Retryable.class);
    }

    @Test
    void asksTheLimiterBeforeEachAttempt() throws InterruptedException {
        List<Duration> asked = new ArrayList<>();
        RateLimiter limiter = atMost -> asked.add(atMost);

        caller(Stream.of(BUSY, BUSY, ANSWER).iterator()::next)
                .call(ENDPOINT, REQUEST, limiter, time.instant().plusSeconds(600));

        assertThat(asked).hasSize(3);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> call(BUSY));
        assertThat(calls).hasSize(1);
    }

    @Test
    void losesNoPromptWhereAFifthOfAllCallsFails() throws InterruptedException {
        var faults = new Random(7);
        ResilientCaller caller = caller(() -> faults.nextDouble() < 0.19 ? BUSY : ANSWER);

        for (int prompt = 0; prompt < 100_000; prompt++) {
            Instant deadline = time.instant().plus(Duration.ofHours(24));
            assertThat(caller.call(ENDPOINT, REQUEST, RateLimiter.unlimited(), deadline))
                    .isSameAs(ANSWER);
        }

        assertThat(Math.pow(0.19, RetryPolicy.standard().maxAttempts())).isLessThan(1e-7);
    }

    /** Calls with these outcomes; the last one repeats. */
    private CallOutcome call(CallOutcome... outcomes) throws InterruptedException {
        return caller(() -> outcomes[Math.min(calls.size(), outcomes.length) - 1])
                .call(ENDPOINT, REQUEST, RateLimiter.unlimited(), time.instant().plus(Duration.ofHours(1)));
    }

    private ResilientCaller caller(Supplier<CallOutcome> outcomes) {
        LlmClient client = (endpoint, request) -> {
            calls.add(request);
            return outcomes.get();
        };
        return new ResilientCaller(client, RetryPolicy.standard(), time, new Random(1), time);
    }
}
