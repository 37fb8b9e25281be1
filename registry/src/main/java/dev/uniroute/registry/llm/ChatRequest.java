package dev.uniroute.registry.llm;

import java.time.Duration;
import java.util.List;

/**
 * What a model is asked. It is sent with temperature 0.
 *
 * @param messages at least one
 * @param maxTokens limit of output tokens, >= 1; 0: not sent
 * @param timeout time for one call, from its start to the last byte of its response, > 0
 */
public record ChatRequest(List<ChatMessage> messages, int maxTokens, Duration timeout) {

    /** Asks with one message of the user. */
    public static ChatRequest user(String text, int maxTokens, Duration timeout) {
        return new ChatRequest(List.of(ChatMessage.user(text)), maxTokens, timeout);
    }
}
