package dev.uniroute.service.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.prompt.OneEmbedder;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbedderCheckTest {

    /**
     * An embedder.
     *
     * @param name its name
     * @param dimension what it makes
     * @param available whether it does
     */
    private record FakeEmbedder(String name, int dimension, boolean available) implements Embedder {
        @Override
        public EmbeddedText embed(String text) {
            if (!available) {
                throw new EmbedderUnavailableException(name, "503");
            }
            return new EmbeddedText(Embedding.of(new float[dimension]), 1);
        }

        @Override
        public int countTokens(String text) {
            return 1;
        }
    }

    private static Finding finding(Embedder embedder, String needed, int dimension) {
        RouterVersion version = new RouterVersion(
                1, needed, TrainedRouter.ofGroups(new NearestCentroid(Points.of(dimension, new float[dimension]))));
        Snapshot snapshot = new Snapshot(1, Instant.EPOCH, version, List.of(), List.of());
        return new EmbedderCheck(new OneEmbedder(embedder), () -> Optional.of(snapshot))
                .look()
                .getFirst();
    }

    @Test
    void embedsAsTheRouterNeeds() {
        assertThat(finding(new FakeEmbedder("a", 3, true), "a", 3).severity()).isEqualTo(Severity.OK);
    }

    @Test
    void missesTheEmbedderOfTheRouter() {
        assertThat(finding(new FakeEmbedder("a", 3, true), "b", 3).advice()).contains("uniroute.embedder.kind");
    }

    @Test
    void findsAnotherDimension() {
        assertThat(finding(new FakeEmbedder("a", 3, true), "a", 4).detail())
                .isEqualTo("a embeds into 3 dimensions, the router needs 4");
    }

    @Test
    void findsAnEmbedderThatFails() {
        assertThat(finding(new FakeEmbedder("a", 3, false), "a", 3).severity()).isEqualTo(Severity.FAILED);
    }

    @Test
    void looksAtTheEmbedderOfTheProcessBeforeThereIsARouter() {
        EmbedderCheck check = new EmbedderCheck(new OneEmbedder(new FakeEmbedder("a", 3, true)), Optional::empty);

        assertThat(check.look().getFirst().detail()).startsWith("a embeds into 3");
    }
}
