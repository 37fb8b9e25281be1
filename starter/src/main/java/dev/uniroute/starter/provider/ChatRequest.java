package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A request for a chat completion, as far as the simulation reads it.
 *
 * @param model the name of the model
 * @param messages at least one
 * @param maxTokens how many tokens the answer may have, at least 1
 * @param stream whether the answer is sent in pieces
 * @param streamUsage whether a last piece says how many tokens were used
 */
record ChatRequest(String model, List<Message> messages, int maxTokens, boolean stream, boolean streamUsage) {
    /** One message; the parts of a content in parts are joined, those that are no text left out. */
    record Message(String role, String content) {}

    ChatRequest {
        messages = List.copyOf(messages);
    }

    static ChatRequest parse(byte[] body) throws ApiException {
        JsonNode json = RequestJson.object(body);
        JsonNode model = json.path("model");
        RequestJson.require(model.isTextual() && !model.asText().isBlank(), "you must provide a model parameter");
        JsonNode limit =
                json.hasNonNull("max_completion_tokens") ? json.path("max_completion_tokens") : json.path("max_tokens");
        RequestJson.require(
                RequestJson.isAbsent(limit) || (limit.isInt() && limit.asInt() >= 1),
                "max_tokens must be an integer, at least 1");
        JsonNode stream = json.path("stream");
        RequestJson.require(RequestJson.isAbsent(stream) || stream.isBoolean(), "stream must be a boolean");
        return new ChatRequest(
                model.asText(),
                messages(json.path("messages")),
                limit.asInt(Integer.MAX_VALUE),
                stream.asBoolean(),
                json.at("/stream_options/include_usage").asBoolean());
    }

    /** The content of the last message of the user; empty if there is none. */
    String lastUserMessage() {
        return messages.stream()
                .filter(message -> message.role().equals("user"))
                .reduce((earlier, later) -> later)
                .map(Message::content)
                .orElse("");
    }

    int promptTokens() {
        return messages.stream()
                .mapToInt(message -> Tokens.in(message.content()))
                .sum();
    }

    private static List<Message> messages(JsonNode json) throws ApiException {
        RequestJson.require(json.isArray() && !json.isEmpty(), "messages must be an array with at least one message");
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : json) {
            RequestJson.require(message.path("role").isTextual(), "every message needs a role");
            messages.add(new Message(message.path("role").asText(), content(message.path("content"))));
        }
        return messages;
    }

    private static String content(JsonNode content) throws ApiException {
        RequestJson.require(
                RequestJson.isAbsent(content) || content.isTextual() || content.isArray(),
                "content must be a string or an array");
        return content.isArray()
                ? StreamSupport.stream(content.spliterator(), false)
                        .map(part -> part.path("text").asText())
                        .collect(Collectors.joining("\n"))
                : content.asText("");
    }
}
