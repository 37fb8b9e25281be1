package dev.uniroute.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers 42 to callers of the model {@code good}; to all others it repeats, with status 401, the key that they sent. */
final class IndiscreetProvider implements AutoCloseable {
    private static final String ANSWER = """
            {"choices": [{"message": {"role": "assistant", "content": "42"}, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 10, "completion_tokens": 1}}""";

    private final HttpServer server;
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();

    IndiscreetProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            keys.add(key);
            boolean good = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .contains("\"model\":\"good\"");
            byte[] body = (good ? ANSWER : refusal(key)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String refusal(String key) {
        return """
                {"error": {"message": "Incorrect API key provided: %s", "code": "invalid_api_key"}}""".formatted(key);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The headers that held keys. */
    Queue<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
