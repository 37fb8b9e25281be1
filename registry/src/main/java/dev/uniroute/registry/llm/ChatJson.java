package dev.uniroute.registry.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.registry.llm.CallOutcome.Answered;
import dev.uniroute.registry.llm.CallOutcome.RejectedPrompt;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Requests and responses of {@code /chat/completions} as JSON. */
final class ChatJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ChatJson() {}

    static byte[] write(String model, ChatRequest request, Dialect dialect) {
        ObjectNode json = MAPPER.createObjectNode().put("model", model);
        ArrayNode messages = json.putArray("messages");
        request.messages()
                .forEach(message ->
                        messages.addObject().put("role", message.role()).put("content", message.content()));
        if (dialect.temperature()) {
            json.put("temperature", 0);
        }
        if (request.maxTokens() > 0) {
            json.put(dialect.maxTokens(), request.maxTokens());
        }
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON cannot be written", e);
        }
    }

    /** What a response with a status of success says. */
    static CallOutcome read(String body, ChatRequest request, Duration latency) {
        JsonNode json = parse(body);
        JsonNode choice = json.path("choices").path(0);
        if (!choice.path("message").isObject()) {
            return Retryable.of(FaultKind.MALFORMED, "The response is not a chat completion");
        }
        String text = text(choice.path("message"));
        String finish = choice.path("finish_reason").asText("");
        if (text.isBlank() && finish.equals("content_filter")) {
            return new RejectedPrompt("The provider's content filter held the answer back");
        }
        return new Answered(text, usage(json.path("usage"), request, text), finish, latency);
    }

    /** The document, or a missing node where it is not one JSON value. */
    static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The content, a text or a list of parts; else what the model says when it refuses. */
    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (content.isArray()) {
            return StreamSupport.stream(content.spliterator(), false)
                    .map(part -> part.path("text").asText())
                    .collect(Collectors.joining());
        }
        return content.isTextual() ? content.asText() : message.path("refusal").asText("");
    }

    private static TokenUsage usage(JsonNode usage, ChatRequest request, String text) {
        long input = usage.path("prompt_tokens").asLong(-1);
        long output = usage.path("completion_tokens").asLong(-1);
        return input >= 0 && output >= 0 ? new TokenUsage(input, output, false) : TokenUsage.estimate(request, text);
    }
}
