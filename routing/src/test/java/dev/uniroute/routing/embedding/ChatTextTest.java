package dev.uniroute.routing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChatTextTest {

    private static final ChatMessage SYSTEM = new ChatMessage("system", "Be brief.");
    private static final ChatMessage NORWAY = new ChatMessage("user", "Capital of Norway?");
    private static final ChatMessage OSLO = new ChatMessage("assistant", "Oslo.");
    private static final ChatMessage PERU = new ChatMessage("user", "And of Peru?");

    @Test
    void embedsTheUsersMessagesNewestFirst() {
        ChatText text = ChatText.of(List.of(SYSTEM, NORWAY, OSLO, PERU));

        assertThat(text.embedded()).isEqualTo("And of Peru?\n\nCapital of Norway?");
        assertThat(text.rest()).isEqualTo("Oslo.\n\nBe brief.");
    }

    @Test
    void aSingleQuestionIsEmbeddedAsIfItWereAPrompt() {
        assertThat(ChatText.of(List.of(NORWAY))).isEqualTo(new ChatText("Capital of Norway?", ""));
    }

    @Test
    void withoutAUserTheOthersAreEmbeddedButNotTheInstructions() {
        assertThat(ChatText.of(List.of(SYSTEM, OSLO))).isEqualTo(new ChatText("Oslo.", "Be brief."));
    }

    @Test
    void instructionsAreEmbeddedIfThereIsNothingElse() {
        assertThat(ChatText.of(List.of(SYSTEM, new ChatMessage("user", " "))).embedded())
                .isEqualTo("Be brief.");
    }

    @Test
    void refusesAConversationWithoutContent() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChatText.of(List.of(new ChatMessage("assistant", ""))));
    }
}
