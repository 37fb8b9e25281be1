package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.Answered;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.RejectedPrompt;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Leaves an endpoint alone that fails, for all who call it ({@link Circuit}): meanwhile calls are not made and end {@link
 * FaultKind#NOT_TRIED}, with the time after which to ask again. If that lasts longer than its patience the endpoint counts as
 * failed for good, with a reason for a person; a later call still finds out whether it works again.
 */
public final class CircuitBreaker implements LlmClient {
    /** How long an endpoint may fail before a person is asked, unless another time is given. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LlmClient client;
    private final Clock clock;
    private final Duration patience;
    private final ConcurrentMap<LlmEndpoint, Circuit> circuits = new ConcurrentHashMap<>();

    public CircuitBreaker(LlmClient client, Clock clock, Duration patience) {
        this.client = client;
        this.clock = clock;
        this.patience = patience;
    }

    /** How many endpoints are left alone now. */
    public long open() {
        return circuits.values().stream()
                .filter(circuit -> !(circuit instanceof Circuit.Closed))
                .count();
    }

    @Override
    public CallOutcome call(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        Instant now = clock.instant();
        Circuit[] before = new Circuit[1];
        circuits.compute(endpoint, (key, present) -> {
            before[0] = present == null ? Circuit.closed() : present;
            return isDue(before[0], now) ? before[0].after(Circuit.Event.PROBED, now) : before[0];
        });
        return switch (before[0]) {
            case Circuit.Closed closed -> make(endpoint, request);
            case Circuit.Open open when isDue(open, now) -> make(endpoint, request);
            case Circuit.Open open -> notTried(endpoint, open.since(), now, Duration.between(now, open.until()));
            case Circuit.HalfOpen half -> notTried(endpoint, half.since(), now, Circuit.SHORTEST_COOL_DOWN);
        };
    }

    private static boolean isDue(Circuit circuit, Instant now) {
        return circuit instanceof Circuit.Open open && !now.isBefore(open.until());
    }

    private CallOutcome make(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        Circuit.Event event = Circuit.Event.ABANDONED;
        try {
            CallOutcome outcome = client.call(endpoint, request);
            event = event(outcome);
            return outcome;
        } finally {
            Circuit.Event happened = event;
            circuits.computeIfPresent(endpoint, (key, circuit) -> circuit.after(happened, clock.instant()));
        }
    }

    /** Who refuses a prompt, or asks to slow down, does its work. */
    private static Circuit.Event event(CallOutcome outcome) {
        return switch (outcome) {
            case Answered answered -> Circuit.Event.SUCCEEDED;
            case RejectedPrompt rejected -> Circuit.Event.SUCCEEDED;
            case Retryable failure when failure.kind() == FaultKind.RATE_LIMITED -> Circuit.Event.SUCCEEDED;
            case Retryable failure -> Circuit.Event.FAILED;
            case EndpointFailed failed -> Circuit.Event.ABANDONED;
        };
    }

    private CallOutcome.Failure notTried(LlmEndpoint endpoint, Instant since, Instant now, Duration wait) {
        Duration failing = Duration.between(since, now);
        if (failing.compareTo(patience) >= 0) {
            return new EndpointFailed(
                    "%s has failed nearly every call for %d s. See what is wrong with it, then resume the run."
                            .formatted(endpoint.baseUrl(), failing.toSeconds()));
        }
        return new Retryable(
                FaultKind.NOT_TRIED,
                "%s has failed nearly every call for %d s, and is left alone for now"
                        .formatted(endpoint.baseUrl(), failing.toSeconds()),
                wait);
    }
}
