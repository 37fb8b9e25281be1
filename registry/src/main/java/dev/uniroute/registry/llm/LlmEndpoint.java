package dev.uniroute.registry.llm;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where a model is called.
 *
 * <p>The base URL may end in a slash or not, and may contain the version of the API or not: {@code
 * https://api.example.com}, {@code https://api.example.com/v1/} and {@code https://api.example.com/v1} are the same. A
 * path that has a version of its own, as in {@code /api/paas/v4} or {@code /v1beta/openai}, gets no further one.
 *
 * @param baseUrl http or https, absolute, without user, query and fragment
 * @param providerModel the provider's id of the model, sent as {@code model}; not blank
 * @param apiKey where the key is found
 */
public record LlmEndpoint(URI baseUrl, String providerModel, ApiKeyRef apiKey) {
    private static final String CHAT = "/chat/completions";
    private static final String EMBEDDINGS = "/embeddings";
    private static final Pattern VERSION = Pattern.compile("v\\d+[a-z0-9]*");

    public LlmEndpoint {
        require(
                "http".equalsIgnoreCase(baseUrl.getScheme()) || "https".equalsIgnoreCase(baseUrl.getScheme()),
                "must be an http or https URL");
        require(baseUrl.getHost() != null, "must name a host");
        require(baseUrl.getRawUserInfo() == null, "must not contain a user or password");
        require(baseUrl.getRawQuery() == null && baseUrl.getRawFragment() == null, "must end with its path");
        require(!path(baseUrl).endsWith(CHAT), "must end before " + CHAT);
        require(!path(baseUrl).endsWith(EMBEDDINGS), "must end before " + EMBEDDINGS);
        if (providerModel.isBlank()) {
            throw new IllegalArgumentException("The provider's id of the model must not be blank");
        }
    }

    /** Where chats go: the base URL, {@code /v1} unless its path has a version, and {@code /chat/completions}. */
    URI chatCompletions() {
        return call(CHAT);
    }

    /** Where texts are embedded: likewise, and {@code /embeddings}. */
    URI embeddings() {
        return call(EMBEDDINGS);
    }

    private URI call(String name) {
        String path = path(baseUrl);
        boolean versioned =
                Arrays.stream(path.split("/")).anyMatch(s -> VERSION.matcher(s).matches());
        return baseUrl.resolve(path + (versioned ? "" : "/v1") + name);
    }

    /** The path without the slashes at its end. */
    private static String path(URI url) {
        String path = url.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static void require(boolean valid, String expected) {
        if (!valid) {
            throw new IllegalArgumentException("The base URL " + expected);
        }
    }
}
