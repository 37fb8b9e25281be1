package dev.uniroute.routing.embedding;

/**
 * One message of a conversation.
 *
 * @param role who speaks, for example {@code user}
 * @param content the text; may be empty, as an assistant's tool call is
 */
public record ChatMessage(String role, String content) {}
