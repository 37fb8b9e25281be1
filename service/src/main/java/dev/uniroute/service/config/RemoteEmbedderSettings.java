package dev.uniroute.service.config;

import dev.uniroute.registry.embedding.HttpEmbedder;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.LlmEndpoint;
import java.net.URI;

/** The settings of a remote embedder from the configuration; what is missing or wrong is named by its key. */
public final class RemoteEmbedderSettings {
    private static final String PREFIX = "uniroute.embedder.";
    private static final int MAX_TOKENS = 32_768;

    private RemoteEmbedderSettings() {}

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if a key is missing or wrong; the message names it
     */
    public static HttpEmbedder.Settings of(UniRouteConfig.Embedder config) {
        UniRouteConfig.RemoteEmbedder remote = config.remote();
        URI endpoint = remote.endpoint().orElseThrow(() -> missing("remote.endpoint"));
        String model = remote.model().orElseThrow(() -> missing("remote.model"));
        int dimension = remote.dimension().orElseThrow(() -> missing("remote.dimension"));
        require(dimension >= 1 && dimension <= 16_000, "remote.dimension", "must be in [1, 16000]", dimension);
        require(remote.timeout().isPositive(), "remote.timeout", "must be > 0", remote.timeout());
        int maxTokens = config.maxTokens();
        require(maxTokens >= 8 && maxTokens <= MAX_TOKENS, "max-tokens", "must be in [8, 32768]", maxTokens);
        return new HttpEmbedder.Settings(
                endpoint(endpoint, model, remote.apiKeyRef().orElse("")), dimension, maxTokens, remote.timeout());
    }

    private static LlmEndpoint endpoint(URI endpoint, String model, String apiKeyRef) {
        ApiKeyRef key;
        try {
            key = ApiKeyRef.parse(apiKeyRef);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + "remote.api-key-ref: " + e.getMessage(), e);
        }
        try {
            return new LlmEndpoint(endpoint, model, key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + "remote.endpoint or .model: " + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String key, String expected, Object actual) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + key + " " + expected + ", is " + actual);
        }
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(PREFIX + key + " must be set where " + PREFIX + "kind is remote");
    }
}
