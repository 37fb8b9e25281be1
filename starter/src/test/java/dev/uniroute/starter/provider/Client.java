package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A client of a provider, as small as tests need it. */
final class Client implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatedProvider provider;

    Client(SimulatedProvider provider) {
        this.provider = provider;
    }

    /** The body of a request that asks one question. */
    static ObjectNode question(String model, String text) {
        ObjectNode body = MAPPER.createObjectNode().put("model", model);
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return body;
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    /** The text of an answer that must succeed. */
    String ask(String model, String text) throws IOException, InterruptedException {
        return json(post(question(model, text)))
                .at("/choices/0/message/content")
                .asText();
    }

    HttpResponse<String> post(JsonNode body) throws IOException, InterruptedException {
        return http.send(chat(body.toString()).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for embeddings. */
    HttpResponse<String> embed(String body) throws IOException, InterruptedException {
        return http.send(request("/embeddings", body).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body, String key) throws IOException, InterruptedException {
        return http.send(
                chat(body).header("Authorization", "Bearer " + key).build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postLater(JsonNode body) {
        return http.sendAsync(chat(body.toString()).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = provider.baseUrl().resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private HttpRequest.Builder chat(String body) {
        return request("/chat/completions", body);
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(provider.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
