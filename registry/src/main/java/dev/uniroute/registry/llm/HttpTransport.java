package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request and waits for the whole response, its body included: the JDK's own timeout ends with the headers. */
final class HttpTransport {
    private final HttpClient http;
    private final int maxResponseBytes;

    HttpTransport(HttpClient http, int maxResponseBytes) {
        this.http = http;
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
        CompletableFuture<HttpResponse<String>> pending =
                http.sendAsync(request, info -> new CappedBody(maxResponseBytes));
        try {
            HttpResponse<String> response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            return new Reply.Response(response.statusCode(), response.headers(), response.body(), latency);
        } catch (TimeoutException e) {
            return new Reply.Broken(Retryable.of(
                    FaultKind.TIMEOUT, "No complete response within %.1f s".formatted(timeout.toMillis() / 1e3)));
        } catch (ExecutionException e) {
            return new Reply.Broken(TransportFailure.outcome(e, request.uri()));
        } finally {
            pending.cancel(true);
        }
    }
}
