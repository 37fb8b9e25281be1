package dev.uniroute.registry.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a provider says about a call that it refused.
 *
 * @param code short and stable, for example {@code model_not_found}; empty where it gives none
 * @param parameter the parameter of the call that it objects to; empty where it names none
 * @param message for a person; empty where it gives none
 */
record ProviderError(String code, String parameter, String message) {
    private static final int MAX_CHARACTERS = 200;
    private static final int QUOTE_CHARACTERS = 24;

    /** Reads {@code {"error": {...}}}, {@code {"error": "..."}} or {@code {"message": "..."}}. */
    static ProviderError read(String body) {
        JsonNode root = ChatJson.parse(body);
        JsonNode error = root.path("error").isObject() ? root.path("error") : root;
        String message = Stream.of("message", "error", "detail")
                .map(name -> error.path(name).asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String code = error.path("code").asText();
        return new ProviderError(
                code.isEmpty() ? error.path("type").asText() : code,
                error.path("param").asText(),
                message);
    }

    boolean hasCode(String expected) {
        return code.equals(expected);
    }

    /** Whether the parameter is what it objects to. */
    boolean concerns(String name) {
        return parameter.equals(name) || (parameter.isEmpty() && message.contains("'" + name + "'"));
    }

    /**
     * The code and the message in one line for a person, without the key, and without a message that quotes one of the
     * user's texts.
     */
    String describe(List<String> texts, String key) {
        String shown = message.substring(0, Math.min(message.length(), MAX_CHARACTERS));
        String safe = quotes(shown, texts) ? "" : key.isEmpty() ? shown : shown.replace(key, "***");
        return (code + " " + safe).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static boolean quotes(String message, List<String> texts) {
        return IntStream.rangeClosed(0, message.length() - QUOTE_CHARACTERS)
                .mapToObj(i -> message.substring(i, i + QUOTE_CHARACTERS))
                .anyMatch(part -> texts.stream().anyMatch(text -> text.contains(part)));
    }
}
