package dev.uniroute.starter.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.uniroute.starter.StarterPrompts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI-compatible provider on 127.0.0.1 that runs no model: {@code POST /v1/chat/completions}, {@code POST
 * /v1/embeddings}, {@code GET /v1/models}, and {@code GET /stats}, which says what it has done.
 *
 * <p>A model answers a starter prompt right or wrong by its skill, a question for the attributes of a prompt by {@link
 * dev.uniroute.starter.RuleLabels}, and anything else with small talk. Embeddings are bags of hashed words.
 */
public final class SimulatedProvider implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Meter meter = new Meter();
    private final Pace pace;
    private final Fleet fleet;
    private final ChatEndpoint chat;
    private final EmbeddingsEndpoint embeddings;
    private final @Nullable String apiKey;

    private SimulatedProvider(HttpServer server, ProviderOptions options) {
        this.server = server;
        this.pace = new Pace(options.latency());
        this.fleet = new Fleet(options.models());
        this.apiKey = options.apiKey();
        PromptIndex prompts = new PromptIndex(Stream.of(StarterPrompts.representative(), StarterPrompts.training())
                .flatMap(List::stream)
                .toList());
        RateLimit limit = new RateLimit(options.requestsPerSecond(), System::nanoTime);
        this.embeddings = new EmbeddingsEndpoint(limit, options.faults(), pace, meter);
        this.chat = new ChatEndpoint(
                fleet,
                new Respondent(prompts, options.seed()),
                limit,
                options.faults(),
                pace,
                meter,
                Clock.systemUTC());
    }

    /**
     * Starts a provider.
     *
     * @param port 0: any free port
     * @throws IOException if the port is taken
     */
    public static SimulatedProvider start(int port, ProviderOptions options) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        SimulatedProvider provider = new SimulatedProvider(HttpServer.create(address, BACKLOG), options);
        provider.server.setExecutor(provider.threads);
        provider.server.createContext("/", provider::handle);
        provider.server.start();
        return provider;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** What clients call the base URL: {@code http://127.0.0.1:<port>/v1}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v1");
    }

    /** What it has done so far. */
    public ProviderStats stats() {
        return meter.stats();
    }

    /** Stops at once; calls that hang lose their connection. */
    @Override
    public void close() {
        pace.close();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            route(exchange);
        } catch (ApiException e) {
            HttpReply.error(exchange, e.error());
        }
    }

    private void route(HttpExchange exchange) throws IOException, ApiException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        switch (method + " " + path) {
            case "GET /stats" ->
                HttpReply.json(exchange, 200, StatsJson.of(stats()).toString());
            case "GET /v1/models" -> {
                authorize(exchange);
                HttpReply.json(exchange, 200, fleet.json().toString());
            }
            case "POST /v1/chat/completions" -> {
                authorize(exchange);
                chat.handle(exchange);
            }
            case "POST /v1/embeddings" -> {
                authorize(exchange);
                embeddings.handle(exchange);
            }
            default -> throw new ApiException(ApiError.noSuchPath(method, path));
        }
    }

    private void authorize(HttpExchange exchange) throws ApiException {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        if (apiKey != null && !("Bearer " + apiKey).equals(given)) {
            throw new ApiException(ApiError.unauthorized());
        }
    }
}
