package dev.uniroute.registry.llm;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Verdict;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request, if it may go where it is to go, and waits for the whole response, its body included: the JDK's own
 * timeout ends with the headers.
 */
final class HttpTransport {
    private static final Executor LOOKUPS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("lookup-", 0).factory());

    private final HttpClient http;
    private final EgressPolicy egress;
    private final int maxResponseBytes;

    HttpTransport(HttpClient http, EgressPolicy egress, int maxResponseBytes) {
        this.http = http;
        this.egress = egress;
        this.maxResponseBytes = maxResponseBytes;
    }

    /** What came of sending a request. */
    sealed interface Reply {
        /** A whole response of any status; {@code latency} runs from the request to the body's last byte. */
        record Response(int status, HttpHeaders headers, String body, Duration latency) implements Reply {}

        /** No response, or not all of it. */
        record Broken(CallOutcome.Failure failure) implements Reply {}
    }

    Reply send(HttpRequest request, Duration timeout) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return switch (verdict(request.uri(), timeout)) {
                case Verdict.Allowed() -> exchange(request, start, timeout);
                case Verdict.UnknownHost() -> new Reply.Broken(TransportFailure.unknownHost(request.uri()));
                case Verdict.Refused(String reason) ->
                    new Reply.Broken(new EndpointFailed(
                            "The endpoint %s %s.".formatted(request.uri().getAuthority(), reason)));
            };
        } catch (TimeoutException e) {
            return new Reply.Broken(Retryable.of(
                    FaultKind.TIMEOUT, "No complete response within %.1f s".formatted(timeout.toMillis() / 1e3)));
        } catch (ExecutionException e) {
            return new Reply.Broken(TransportFailure.outcome(e, request.uri()));
        }
    }

    /** Looked up on another thread, since a lookup cannot be interrupted. */
    private Verdict verdict(URI uri, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        return CompletableFuture.supplyAsync(() -> egress.check(uri), LOOKUPS)
                .get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Reply exchange(HttpRequest request, long start, Duration timeout)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<String>> pending =
                http.sendAsync(request, info -> new CappedBody(maxResponseBytes));
        try {
            long left = timeout.toNanos() - (System.nanoTime() - start);
            HttpResponse<String> response = pending.get(left, TimeUnit.NANOSECONDS);
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            return new Reply.Response(response.statusCode(), response.headers(), response.body(), latency);
        } finally {
            pending.cancel(true);
        }
    }
}
