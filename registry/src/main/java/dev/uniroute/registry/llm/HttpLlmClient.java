package dev.uniroute.registry.llm;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.ProviderCalls.Reply;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Calls {@code POST /v1/chat/completions} over HTTP/1.1. Safe for any number of threads. */
public final class HttpLlmClient implements LlmClient {
    /** Largest response that is read, in bytes, unless another is given. */
    public static final int DEFAULT_MAX_RESPONSE_BYTES = 8 << 20;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final ProviderCalls calls;
    private final ConcurrentMap<LlmEndpoint, Dialect> dialects = new ConcurrentHashMap<>();

    /**
     * @param http as {@link #defaultHttpClient()} makes it
     * @param egress where it may call
     * @param clock against which a {@code Retry-After} date is read
     * @param maxResponseBytes a longer response fails the prompt
     */
    public HttpLlmClient(HttpClient http, EgressPolicy egress, ApiKeys keys, Clock clock, int maxResponseBytes) {
        this.calls = new ProviderCalls(http, egress, keys, clock, maxResponseBytes);
    }

    /**
     * HTTP/1.1 with connections kept alive, 10 s to connect, and no redirects: a key must not travel to another host.
     */
    public static HttpClient defaultHttpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Calls, at once again in another dialect where the model refuses a parameter; it is remembered for the endpoint. */
    @Override
    public CallOutcome call(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        while (true) {
            Dialect dialect = dialects.getOrDefault(endpoint, Dialect.STANDARD);
            byte[] body = ChatJson.write(endpoint.providerModel(), request, dialect);
            switch (calls.post(endpoint, endpoint.chatCompletions(), body, request.texts(), request.timeout())) {
                case Reply.Failed(CallOutcome.Failure failure) -> {
                    return failure;
                }
                case Reply.Accepted accepted -> {
                    return ChatJson.read(accepted.body(), request, accepted.latency());
                }
                case Reply.Refused refused -> {
                    Optional<Dialect> other =
                            refused.status() == 400 ? dialect.avoiding(refused.error()) : Optional.empty();
                    if (other.isEmpty()) {
                        return refused.failure();
                    }
                    dialects.put(endpoint, other.get());
                }
            }
        }
    }
}
