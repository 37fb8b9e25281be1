package dev.uniroute.registry.llm;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.Failure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Posts JSON to a provider, with the key that the endpoint refers to, and tells success from failure. */
final class ProviderCalls {
    private final HttpTransport transport;
    private final ApiKeys keys;
    private final StatusReader statuses;

    /**
     * @param egress asked before each call
     * @param clock against which a {@code Retry-After} date is read
     * @param maxResponseBytes a longer response fails the call
     */
    ProviderCalls(HttpClient http, EgressPolicy egress, ApiKeys keys, Clock clock, int maxResponseBytes) {
        this.transport = new HttpTransport(http, egress, maxResponseBytes);
        this.keys = keys;
        this.statuses = new StatusReader(clock);
    }

    /** What came of a post. */
    sealed interface Reply {
        /** A status of success. */
        record Accepted(String body, Duration latency) implements Reply {}

        /** Any other status, with what the provider says about it and what that means. */
        record Refused(int status, ProviderError error, Failure failure) implements Reply {}

        /** No response, or none was asked for: there is no key. */
        record Failed(Failure failure) implements Reply {}
    }

    /**
     * Posts once.
     *
     * @param texts what is sent of a user; a provider's message that quotes it is kept out of reasons
     */
    Reply post(LlmEndpoint endpoint, URI uri, byte[] body, List<String> texts, Duration timeout)
            throws InterruptedException {
        return switch (keys.find(endpoint.apiKey())) {
            case ApiKeys.Lookup.Missing(String reason) -> new Reply.Failed(new EndpointFailed(reason));
            case ApiKeys.Lookup.NotNeeded() -> post(endpoint, request(uri, body, ""), "", texts, timeout);
            case ApiKeys.Lookup.Found(String key) -> post(endpoint, request(uri, body, key), key, texts, timeout);
        };
    }

    private Reply post(LlmEndpoint endpoint, HttpRequest request, String key, List<String> texts, Duration timeout)
            throws InterruptedException {
        return switch (transport.send(request, timeout)) {
            case HttpTransport.Reply.Broken(Failure failure) -> new Reply.Failed(failure);
            case HttpTransport.Reply.Response response
            when response.status() / 100 == 2 -> new Reply.Accepted(response.body(), response.latency());
            case HttpTransport.Reply.Response response -> {
                ProviderError error = ProviderError.read(response.body());
                yield new Reply.Refused(
                        response.status(), error, statuses.read(response, error, endpoint, error.describe(texts, key)));
            }
        };
    }

    private static HttpRequest request(URI uri, byte[] body, String key) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        return (key.isEmpty() ? builder : builder.header("Authorization", "Bearer " + key)).build();
    }
}
