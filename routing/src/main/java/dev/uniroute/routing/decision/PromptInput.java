package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.ChatMessage;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;

/** The prompt, in one of the forms in which it can be given. */
public sealed interface PromptInput {

    /**
     * A text.
     *
     * @param text not empty
     */
    record Text(String text) implements PromptInput {
        public Text {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("text must not be empty");
            }
        }
    }

    /**
     * A conversation; {@link dev.uniroute.routing.embedding.ChatText} says what of it is embedded.
     *
     * @param messages oldest first; at least one has content
     */
    record Conversation(List<ChatMessage> messages) implements PromptInput {
        public Conversation {
            messages = List.copyOf(messages);
            if (messages.stream().allMatch(message -> message.content().isBlank())) {
                throw new IllegalArgumentException("at least one message must have content");
            }
        }
    }

    /**
     * An embedding that the caller computed.
     *
     * @param embedding the embedding
     * @param embedder name of the embedder that made it; empty: the caller vouches for it
     */
    record Vector(Embedding embedding, String embedder) implements PromptInput {}
}
