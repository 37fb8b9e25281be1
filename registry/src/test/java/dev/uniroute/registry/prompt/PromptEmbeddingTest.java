package dev.uniroute.registry.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptEmbeddingTest {
    private final ControlPlane plane = new ControlPlane();
    private final List<Integer> batches = new ArrayList<>();

    @Test
    void embedsAllPromptsBatchByBatch() throws InterruptedException {
        plane.importPrompts(130);

        plane.embedding.embedMissing(batches::add);

        assertThat(batches).containsExactly(64, 64, 2);
        assertThat(plane.registry.promptEmbeddings().countMissing("topics")).isZero();
    }

    @Test
    void embedsOnlyThoseThatAreMissing() throws InterruptedException {
        plane.importPrompts(2);
        plane.embedding.embedMissing(batches::add);
        plane.importPrompts(3);

        plane.embedding.embedMissing(batches::add);

        assertThat(plane.embedder.embedded()).containsExactlyInAnyOrder("sums 0", "poems 1", "code 2");
    }

    @Test
    void storesEachPromptsOwnEmbedding() throws InterruptedException {
        plane.importPrompts(3);

        plane.embedding.embedMissing(batches::add);

        assertThat(plane.registry.promptEmbeddings().load("topics", true))
                .containsExactly(embedded(0), embedded(1), embedded(2));
    }

    @Test
    void namesThePromptThatCannotBeEmbedded() {
        plane.registry.prompts().store(List.of(new Prompt("odd", "a riddle", "a riddle", "", null)));

        assertThatIllegalStateException()
                .isThrownBy(() -> plane.embedding.embedMissing(batches::add))
                .withMessage("prompt odd cannot be embedded");
    }

    @Test
    void keepsTheBatchesBeforeAnInterrupt() {
        plane.importPrompts(130);
        Thread thread = Thread.currentThread();
        plane.embedder.before(ControlPlane.prompt(64).text(), () -> {
            thread.interrupt();
            Waiting.untilInterrupted();
        });

        assertThatThrownBy(() -> plane.embedding.embedMissing(batches::add)).isInstanceOf(InterruptedException.class);

        assertThat(plane.registry.promptEmbeddings().countMissing("topics")).isEqualTo(66);
    }

    private PromptEmbeddings.EmbeddedPrompt embedded(int i) {
        Prompt prompt = ControlPlane.prompt(i);
        return new PromptEmbeddings.EmbeddedPrompt(prompt.id(), plane.embedder.embed(prompt.text()));
    }
}
