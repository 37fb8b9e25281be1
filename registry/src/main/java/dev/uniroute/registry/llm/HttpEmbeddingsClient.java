package dev.uniroute.registry.llm;

import dev.uniroute.registry.egress.EgressPolicy;
import java.net.http.HttpClient;
import java.time.Clock;

/** Calls {@code POST /v1/embeddings} over HTTP/1.1. Safe for any number of threads. */
public final class HttpEmbeddingsClient implements EmbeddingsClient {
    private final ProviderCalls calls;

    /**
     * @param http as {@link HttpLlmClient#defaultHttpClient()} makes it
     * @param egress where it may call
     * @param clock against which a {@code Retry-After} date is read
     * @param maxResponseBytes a longer response fails the call; a value takes some 12 bytes
     */
    public HttpEmbeddingsClient(HttpClient http, EgressPolicy egress, ApiKeys keys, Clock clock, int maxResponseBytes) {
        this.calls = new ProviderCalls(http, egress, keys, clock, maxResponseBytes);
    }

    @Override
    public EmbeddingsOutcome call(LlmEndpoint endpoint, EmbeddingsRequest request) throws InterruptedException {
        byte[] body = EmbeddingsJson.write(endpoint.providerModel(), request.texts());
        return switch (calls.post(endpoint, endpoint.embeddings(), body, request.texts(), request.timeout())) {
            case ProviderCalls.Reply.Accepted accepted -> EmbeddingsJson.read(accepted.body(), request);
            case ProviderCalls.Reply.Refused refused -> refused.failure();
            case ProviderCalls.Reply.Failed(CallOutcome.Failure failure) -> failure;
        };
    }
}
