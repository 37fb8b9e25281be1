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
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An endpoint that fails is left alone, and found again when it works. */
class CircuitBreakerTest {
    private static final LlmEndpoint ENDPOINT = endpoint("https://model.example");
    private static final ChatRequest REQUEST = ChatRequest.user("Hello", 0, Duration.ofSeconds(60));
    private static final Answered ANSWER =
            new Answered("Hi", new TokenUsage(1, 1, false), "stop", Duration.ofMillis(20));
    private static final Retryable BUSY = Retryable.of(FaultKind.SERVER_ERROR, "busy");

    private final VirtualTime time = new VirtualTime();
    private final CircuitBreaker breaker = new CircuitBreaker(this::provider, time, Duration.ofMinutes(5));
    private CallOutcome outcome = ANSWER;
    private int calls;

    @Test
    void leavesAnEndpointAloneThatFails() throws InterruptedException {
        // Given an endpoint that fails
        outcome = BUSY;
        callTimes(Circuit.WINDOW);

        // When it is called again, no call is made
        assertThat(breaker.call(ENDPOINT, REQUEST))
                .isEqualTo(new Retryable(
                        FaultKind.NOT_TRIED,
                        "https://model.example has failed nearly every call for 0 s, and is left alone for now",
                        Duration.ofSeconds(1)));
        assertThat(calls).isEqualTo(Circuit.WINDOW);
        assertThat(breaker.open()).isEqualTo(1);
    }

    @Test
    void asksItOnceAfterTheCoolDownAndGoesOnWhenItAnswers() throws InterruptedException {
        outcome = BUSY;
        callTimes(Circuit.WINDOW);
        time.advance(Duration.ofSeconds(1));

        assertThat(breaker.call(ENDPOINT, REQUEST)).isEqualTo(BUSY);
        assertThat(breaker.call(ENDPOINT, REQUEST))
                .isInstanceOfSatisfying(
                        Retryable.class, r -> assertThat(r.kind()).isEqualTo(FaultKind.NOT_TRIED));

        outcome = ANSWER;
        time.advance(Duration.ofSeconds(2));
        assertThat(breaker.call(ENDPOINT, REQUEST)).isEqualTo(ANSWER);
        assertThat(breaker.call(ENDPOINT, REQUEST)).isEqualTo(ANSWER);
        assertThat(breaker.open()).isZero();
    }

    @Test
    void saysThatAPersonIsNeededWhenItLasts() throws InterruptedException {
        outcome = BUSY;
        callTimes(Circuit.WINDOW);
        time.advance(Duration.ofMinutes(5));

        assertThat(breaker.call(ENDPOINT, REQUEST)).as("the probe").isEqualTo(BUSY);
        assertThat(breaker.call(ENDPOINT, REQUEST))
                .isEqualTo(new EndpointFailed("https://model.example has failed nearly every call for 300 s."
                        + " See what is wrong with it, then resume the run."));
    }

    @Test
    void findsOutAgainAfterItGaveUp() throws InterruptedException {
        outcome = BUSY;
        callTimes(Circuit.WINDOW);
        time.advance(Duration.ofHours(1));
        outcome = ANSWER;

        assertThat(breaker.call(ENDPOINT, REQUEST)).isEqualTo(ANSWER);
    }

    @Test
    void doesNotMindRefusedPromptsAndLimits() throws InterruptedException {
        outcome = new RejectedPrompt("too long");
        callTimes(100);
        outcome = Retryable.of(FaultKind.RATE_LIMITED, "slow down");
        callTimes(100);

        assertThat(calls).isEqualTo(200);
    }

    @Test
    void leavesOtherEndpointsAsTheyAre() throws InterruptedException {
        outcome = BUSY;
        callTimes(Circuit.WINDOW);
        outcome = ANSWER;

        assertThat(breaker.call(endpoint("https://other.example"), REQUEST)).isEqualTo(ANSWER);
    }

    @Test
    void aProbeThatIsInterruptedLeavesTheNextOneToOthers() throws InterruptedException {
        outcome = BUSY;
        callTimes(Circuit.WINDOW);
        time.advance(Duration.ofSeconds(1));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> breaker.call(ENDPOINT, REQUEST));
        outcome = ANSWER;

        assertThat(breaker.call(ENDPOINT, REQUEST)).isEqualTo(ANSWER);
    }

    @Test
    void whoWaitsForItUsesNoAttemptsUp() throws InterruptedException {
        // Given an endpoint that is left alone for a minute, and a caller with three attempts
        Instant recovery = time.instant().plusSeconds(60);
        Retryable alone = new Retryable(FaultKind.NOT_TRIED, "left alone", Duration.ofSeconds(1));
        RetryPolicy threeAttempts =
                new RetryPolicy(3, 1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(5));
        ResilientCaller caller = new ResilientCaller(
                (endpoint, request) -> time.instant().isBefore(recovery) ? alone : ANSWER,
                threeAttempts,
                time,
                new Random(1),
                time);

        // When it waits, then the answer comes
        assertThat(caller.call(ENDPOINT, REQUEST, RateLimiter.unlimited(), Instant.MAX))
                .isEqualTo(ANSWER);
    }

    private void callTimes(int times) throws InterruptedException {
        for (int call = 0; call < times; call++) {
            breaker.call(ENDPOINT, REQUEST);
        }
    }

    private CallOutcome provider(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        calls++;
        return outcome;
    }

    private static LlmEndpoint endpoint(String url) {
        return new LlmEndpoint(URI.create(url), "m-1", new ApiKeyRef.None());
    }
}
