package dev.uniroute.registry.llm;

import java.net.http.HttpClient;
import java.time.Clock;

/** Calls {@code POST /v1/chat/completions} over HTTP/1.1. */
public final class HttpLlmClient implements LlmClient {
    /** Largest response that is read, in bytes, unless another is given. */
    public static final int DEFAULT_MAX_RESPONSE_BYTES = 8 << 20;

    private final HttpClient http;
    private final ApiKeys keys;
    private final Clock clock;
    private final int maxResponseBytes;

    /**
     * @param http as {@link #defaultHttpClient()} makes it
     * @param clock against which a {@code Retry-After} date is read
     * @param maxResponseBytes a longer response fails the prompt
     */
    public HttpLlmClient(HttpClient http, ApiKeys keys, Clock clock, int maxResponseBytes) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
        this.maxResponseBytes = maxResponseBytes;
    }

    /** HTTP/1.1 with connections kept alive, 10 s to connect, and no redirects: a key must not travel to another host. */
    public static HttpClient defaultHttpClient() {
        throw new UnsupportedOperationException("to come");
    }

    @Override
    public CallOutcome call(LlmEndpoint endpoint, ChatRequest request) throws InterruptedException {
        throw new UnsupportedOperationException("to come " + http + keys + clock + maxResponseBytes);
    }
}
