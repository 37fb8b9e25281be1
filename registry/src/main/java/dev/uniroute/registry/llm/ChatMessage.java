package dev.uniroute.registry.llm;

/**
 * One message of a chat.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param content its text
 */
public record ChatMessage(String role, String content) {

    /** A message of the user. */
    public static ChatMessage user(String content) {
        return new ChatMessage("user", content);
    }

    /** A message that instructs the model. */
    public static ChatMessage system(String content) {
        return new ChatMessage("system", content);
    }
}
