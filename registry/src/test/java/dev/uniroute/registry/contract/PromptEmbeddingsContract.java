package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.EMBEDDER;
import static dev.uniroute.registry.contract.Samples.activeVersion;
import static dev.uniroute.registry.contract.Samples.embedded;
import static dev.uniroute.registry.contract.Samples.representative;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.registry.prompt.PromptEmbeddings.NearPrompt;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link PromptEmbeddings} does. */
public abstract class PromptEmbeddingsContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @Test
    void givesBackTheSameBits() {
        ports().prompts().store(List.of(training("p1"), representative("p2")));
        EmbeddedText first = new EmbeddedText(Embedding.of(0.1f, -1e-30f, Float.MIN_VALUE, 3e38f), 3);
        EmbeddedText second = new EmbeddedText(Embedding.of(-0.0f, 1, 2, 3), 0);

        ports().promptEmbeddings().store(EMBEDDER, Map.of("p2", second, "p1", first));

        assertThat(ports().promptEmbeddings().load(EMBEDDER, false))
                .containsExactly(new EmbeddedPrompt("p1", first), new EmbeddedPrompt("p2", second));
        assertThat(ports().promptEmbeddings().load(EMBEDDER, true)).containsExactly(new EmbeddedPrompt("p2", second));
        assertThat(ports().promptEmbeddings().load("another embedder", false)).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        ports().prompts().store(List.of(training("p1"), training("p2"), representative("p3")));
        ports().promptEmbeddings().store(EMBEDDER, Map.of("p2", embedded(0, 0)));

        assertThat(ports().promptEmbeddings().countMissing(EMBEDDER)).isEqualTo(2);
        assertThat(ports().promptEmbeddings().missing(EMBEDDER, 10))
                .extracting(Prompt::id)
                .containsExactly("p1", "p3");
        assertThat(ports().promptEmbeddings().missing(EMBEDDER, 1))
                .extracting(Prompt::id)
                .containsExactly("p1");
        assertThat(ports().promptEmbeddings().countMissing("another embedder")).isEqualTo(3);
    }

    @Test
    void keepsWhatIsThereAlready() {
        ports().prompts().store(List.of(training("p1")));
        ports().promptEmbeddings().store(EMBEDDER, Map.of("p1", embedded(0, 1)));

        ports().promptEmbeddings().store(EMBEDDER, Map.of("p1", embedded(1, 0)));

        assertThat(ports().promptEmbeddings().load(EMBEDDER, false))
                .containsExactly(new EmbeddedPrompt("p1", embedded(0, 1)));
    }

    @Test
    void findsTheNearestRepresentativePrompts() {
        ports().prompts()
                .store(List.of(training("p0"), representative("p1"), representative("p2"), representative("p3")));
        ports().promptEmbeddings()
                .store(
                        EMBEDDER,
                        Map.of("p0", embedded(0, 0), "p1", embedded(9, 0), "p2", embedded(3, 4), "p3", embedded(0, 1)));
        ports().promptEmbeddings().store("another embedder", Map.of("p1", embedded(0, 0)));

        List<NearPrompt> near = ports().promptEmbeddings().nearest(EMBEDDER, Embedding.of(0, 0), 2);

        assertThat(near).extracting(it -> it.prompt().prompt().id()).containsExactly("p3", "p2");
        assertThat(near).extracting(NearPrompt::distance).containsExactly(1.0, 5.0);
        assertThat(ports().promptEmbeddings().nearest("unknown", Embedding.of(0, 0), 2))
                .isEmpty();
    }

    @Test
    void publishesWhatBudgetsAreCalibratedOn() {
        activeVersion(ports());
        ports().prompts().store(List.of(training("p1"), representative("p2")));
        long published = ports().snapshots().publishedVersion();

        ports().promptEmbeddings().store(EMBEDDER, Map.of("p1", embedded(0, 0)));
        ports().promptEmbeddings().store("another embedder", Map.of("p2", embedded(0, 0)));
        assertThat(ports().snapshots().publishedVersion()).isEqualTo(published);

        ports().promptEmbeddings().store(EMBEDDER, Map.of("p2", embedded(0, 0)));
        assertThat(ports().snapshots().publishedVersion()).isGreaterThan(published);
    }
}
