package dev.uniroute.registry.llm;

import java.time.Duration;
import java.util.List;

/**
 * What a model is asked. It is sent with temperature 0 to models that accept one.
 *
 * @param messages at least one
 * @param maxTokens limit of output tokens, >= 1; 0: not sent
 * @param timeout time for one call, from its start to the last byte of its response, > 0
 */
public record ChatRequest(List<ChatMessage> messages, int maxTokens, Duration timeout) {

    public ChatRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("messages must not be empty");
        }
        if (maxTokens < 0) {
            throw new IllegalArgumentException("maxTokens must be >= 0, was " + maxTokens);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be > 0, was " + timeout);
        }
    }

    /** Asks with one message of the user. */
    public static ChatRequest user(String text, int maxTokens, Duration timeout) {
        return new ChatRequest(List.of(ChatMessage.user(text)), maxTokens, timeout);
    }

    /** The contents of the messages. */
    List<String> texts() {
        return messages.stream().map(ChatMessage::content).toList();
    }

    /** The same request with at most this much time. */
    ChatRequest within(Duration atMost) {
        return timeout.compareTo(atMost) <= 0 ? this : new ChatRequest(messages, maxTokens, atMost);
    }
}
