package dev.uniroute.routing.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A conversation as text: the part that says what is asked, which is embedded, and the rest, which only has length.
 *
 * <p>The rule: <b>the contents of the user's messages, newest first</b>, a blank line between them. If no user message
 * has content, the other messages that are not instructions ({@code system}, {@code developer}) take their place, and
 * failing those the instructions.
 *
 * <p>Why: profiles are learnt on single prompts, so the embedded text must look like one. The user's messages do.
 * Instructions are the same for every call of an application and would pull all its prompts to one point; answers and
 * tool output are long and are not what is asked. Newest first, because embedders read a prefix: the latest question is
 * always read, the earlier ones that give it its meaning ("and in French?") as far as there is room. All of the
 * conversation is paid for, so all of it counts as input.
 *
 * <p>Example: system "Be brief.", user "Capital of Norway?", assistant "Oslo.", user "And of Peru?" is embedded as
 * "And of Peru?\n\nCapital of Norway?"; the rest is "Oslo.\n\nBe brief.".
 *
 * @param embedded the text that is embedded
 * @param rest the other contents, newest first; empty if there are none
 */
public record ChatText(String embedded, String rest) {

    private static final String SEPARATOR = "\n\n";

    /**
     * The text of a conversation.
     *
     * @param messages oldest first
     * @throws IllegalArgumentException if no message has content
     */
    public static ChatText of(List<ChatMessage> messages) {
        List<ChatMessage> newestFirst = new ArrayList<>(messages);
        newestFirst.removeIf(message -> message.content().isBlank());
        Collections.reverse(newestFirst);
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("at least one message must have content");
        }
        Predicate<ChatMessage> asks = asking(newestFirst);
        return new ChatText(join(newestFirst, asks), join(newestFirst, asks.negate()));
    }

    private static Predicate<ChatMessage> asking(List<ChatMessage> messages) {
        if (messages.stream().anyMatch(ChatText::isUser)) {
            return ChatText::isUser;
        }
        if (messages.stream().allMatch(ChatText::isInstruction)) {
            return ChatText::isInstruction;
        }
        return message -> !isInstruction(message);
    }

    private static boolean isUser(ChatMessage message) {
        return message.role().equals("user");
    }

    private static boolean isInstruction(ChatMessage message) {
        return message.role().equals("system") || message.role().equals("developer");
    }

    private static String join(List<ChatMessage> messages, Predicate<ChatMessage> which) {
        return String.join(
                SEPARATOR,
                messages.stream().filter(which).map(ChatMessage::content).toList());
    }
}
