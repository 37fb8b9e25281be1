package dev.uniroute.service.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.prompt.NoSuchEmbedderException;
import dev.uniroute.registry.training.UnreadableRouterException;
import org.junit.jupiter.api.Test;

class RouterErrorsTest {
    private final ErrorTranslator translator = new ErrorTranslator();

    @Test
    void aVersionThatCannotBeReadIsAPreconditionThatNamesIt() {
        ApiError error = translator.translate(
                new UnreadableRouterException(7, "its format is newer", new IllegalArgumentException()));

        assertThat(error.reason()).isEqualTo(ErrorReason.ROUTER_VERSION_UNREADABLE);
        assertThat(error.message()).isEqualTo("router version 7 cannot be read by this build: its format is newer");
        assertThat(error.metadata()).containsEntry("resource", "7");
    }

    @Test
    void aVersionOfAnotherEmbedderIsAPrecondition() {
        ApiError error = translator.translate(new NoSuchEmbedderException("it needs another embedder"));

        assertThat(error.reason()).isEqualTo(ErrorReason.NO_EMBEDDER);
        assertThat(error.message()).isEqualTo("it needs another embedder");
    }
}
