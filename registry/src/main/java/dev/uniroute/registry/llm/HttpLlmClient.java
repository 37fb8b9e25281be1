package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.HttpTransport.Reply;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

    private final HttpTransport transport;
    private final ApiKeys keys;
    private final StatusReader statuses;
    private final ConcurrentMap<LlmEndpoint, Dialect> dialects = new ConcurrentHashMap<>();

    /**
     * @param http as {@link #defaultHttpClient()} makes it
     * @param clock against which a {@code Retry-After} date is read
     * @param maxResponseBytes a longer response fails the prompt
     */
    public HttpLlmClient(HttpClient http, ApiKeys keys, Clock clock, int maxResponseBytes) {
        this.transport = new HttpTransport(http, maxResponseBytes);
        this.keys = keys;
        this.statuses = new StatusReader(clock);
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

    @Override
    public CallOutcome call(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        return switch (keys.find(endpoint.apiKey())) {
            case ApiKeys.Lookup.Missing(String reason) -> new EndpointFailed(reason);
            case ApiKeys.Lookup.NotNeeded() -> call(endpoint, request, "");
            case ApiKeys.Lookup.Found(String key) -> call(endpoint, request, key);
        };
    }

    /** Calls, at once again in another dialect where the model refuses a parameter; it is remembered for the endpoint. */
    private CallOutcome call(LlmEndpoint endpoint, ChatRequest request, String key) throws InterruptedException {
        while (true) {
            Dialect dialect = dialects.getOrDefault(endpoint, Dialect.STANDARD);
            Reply reply = transport.send(httpRequest(endpoint, request, key, dialect), request.timeout());
            switch (reply) {
                case Reply.Broken(CallOutcome outcome) -> {
                    return outcome;
                }
                case Reply.Response response
                when response.status() / 100 == 2 -> {
                    return ChatJson.read(response.body(), request, response.latency());
                }
                case Reply.Response response -> {
                    ProviderError error = ProviderError.read(response.body());
                    Optional<Dialect> other = response.status() == 400 ? dialect.avoiding(error) : Optional.empty();
                    if (other.isEmpty()) {
                        return statuses.read(response, error, endpoint, error.describe(request, key));
                    }
                    dialects.put(endpoint, other.get());
                }
            }
        }
    }

    private static HttpRequest httpRequest(LlmEndpoint endpoint, ChatRequest request, String key, Dialect dialect) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint.chatCompletions())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(ChatJson.write(endpoint.providerModel(), request, dialect)));
        return (key.isEmpty() ? builder : builder.header("Authorization", "Bearer " + key)).build();
    }
}
