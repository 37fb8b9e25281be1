package dev.uniroute.registry.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.Waiting;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PromptEmbeddingTest {
    private final ControlPlane plane = new ControlPlane();
    private final List<Integer> batches = new ArrayList<>();

    @Test
    void embedsAllPromptsBatchByBatch() throws InterruptedException {
        plane.importPrompts(130);

        plane.embedding.embedMissing(plane.embedder, batches::add);

        assertThat(batches).containsExactly(64, 64, 2);
        assertThat(plane.registry.promptEmbeddings().countMissing("topics")).isZero();
    }

    @Test
    void embedsOnlyThoseThatAreMissing() throws InterruptedException {
        plane.importPrompts(2);
        plane.embedding.embedMissing(plane.embedder, batches::add);
        plane.importPrompts(3);

        plane.embedding.embedMissing(plane.embedder, batches::add);

        assertThat(plane.embedder.embedded()).containsExactlyInAnyOrder("sums 0", "poems 1", "code 2");
    }

    @Test
    void storesEachPromptsOwnEmbedding() throws InterruptedException {
        plane.importPrompts(3);

        plane.embedding.embedMissing(plane.embedder, batches::add);

        assertThat(plane.registry.promptEmbeddings().load("topics", true))
                .containsExactly(embedded(0), embedded(1), embedded(2));
    }

    @Test
    void namesThePromptThatCannotBeEmbedded() {
        plane.registry.prompts().store(List.of(new Prompt("odd", "a riddle", "a riddle", "", null)));

        assertThatIllegalStateException()
                .isThrownBy(() -> plane.embedding.embedMissing(plane.embedder, batches::add))
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

        assertThatThrownBy(() -> plane.embedding.embedMissing(plane.embedder, batches::add))
                .isInstanceOf(InterruptedException.class);

        assertThat(plane.registry.promptEmbeddings().countMissing("topics")).isEqualTo(66);
    }

    @Test
    void givesAnEmbedderAsManyTextsAsItTakesAtOnce() throws InterruptedException {
        plane.importPrompts(130);
        BatchEmbedder embedder = new BatchEmbedder(plane.embedder, 30);

        plane.embedding.embedMissing(embedder, batches::add);

        assertThat(embedder.sizes).containsExactlyInAnyOrder(30, 30, 4, 30, 30, 4, 2);
        assertThat(plane.registry.promptEmbeddings().load("topics", true))
                .hasSize(130)
                .contains(embedded(0), embedded(63), embedded(129));
    }

    @Test
    void saysWhyAnEmbedderIsUnavailable() {
        plane.importPrompts(40);
        BatchEmbedder embedder = new BatchEmbedder(plane.embedder, 30);
        embedder.isAway = true;

        assertThatIllegalStateException()
                .isThrownBy(() -> plane.embedding.embedMissing(embedder, batches::add))
                .withMessage("one of the prompts p000 to p029 cannot be embedded: the embedder topics failed: away");
    }

    /** Takes texts in batches, and can be away. */
    private static final class BatchEmbedder implements Embedder {
        private final Embedder embedder;
        private final int batchSize;
        private final List<Integer> sizes = new CopyOnWriteArrayList<>();
        private volatile boolean isAway;

        BatchEmbedder(Embedder embedder, int batchSize) {
            this.embedder = embedder;
            this.batchSize = batchSize;
        }

        @Override
        public String name() {
            return embedder.name();
        }

        @Override
        public int dimension() {
            return embedder.dimension();
        }

        @Override
        public int batchSize() {
            return batchSize;
        }

        @Override
        public EmbeddedText embed(String text) {
            throw new AssertionError("nobody waits for this text");
        }

        @Override
        public List<EmbeddedText> embedAll(List<String> texts) throws InterruptedException {
            if (isAway) {
                throw new EmbedderUnavailableException(name(), "away");
            }
            sizes.add(texts.size());
            return embedder.embedAll(texts);
        }

        @Override
        public int countTokens(String text) {
            return embedder.countTokens(text);
        }
    }

    private PromptEmbeddings.EmbeddedPrompt embedded(int i) {
        Prompt prompt = ControlPlane.prompt(i);
        return new PromptEmbeddings.EmbeddedPrompt(prompt.id(), plane.embedder.embed(prompt.text()));
    }
}
