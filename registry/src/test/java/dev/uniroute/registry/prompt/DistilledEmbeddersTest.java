package dev.uniroute.registry.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.TopicEmbedder;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DistilledEmbeddersTest {
    private static final List<String> VOCABULARY = List.of("[UNK]", "[CLS]", "[SEP]", "sums", "poems", "code");
    private static final TokenTable TABLE =
            TokenTable.quantised(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    private static final StaticEmbedder MADE = new StaticEmbedder(new WordPieceTokenizer(VOCABULARY), TABLE, 64);

    private final List<String> seen = new ArrayList<>();
    private final AtomicInteger loaded = new AtomicInteger();
    private final Embedders embedders = new DistilledEmbedders(
            (texts, progress) -> {
                seen.addAll(texts);
                progress.report(6, 6);
                return MADE;
            },
            () -> {
                loaded.incrementAndGet();
                return new TopicEmbedder();
            });

    @Test
    void aRouterVersionCarriesTheEmbedderThatWasMadeForItsPrompts() {
        ControlPlane plane = new ControlPlane(embedders);
        plane.importPrompts(12);

        plane.train(true);

        RouterVersion version = plane.registry.routerVersions().load(1).orElseThrow();
        assertThat(seen).hasSize(12).contains("sums 0", "poems 1");
        assertThat(version.embedder()).isEqualTo(MADE.name());
        assertThat(version.router().embedder()).contains(MADE);
        assertThat(plane.registry.promptEmbeddings().load(MADE.name(), true)).hasSize(12);
        assertThat(loaded).hasValue(0);
    }

    @Test
    void aVersionsOwnEmbedderEmbedsForIt() {
        NearestCentroid map = new NearestCentroid(Points.of(3, 1, 0, 0));

        Embedder own = embedders.of(
                new RouterVersion(1, MADE.name(), TrainedRouter.ofGroups(map).with(MADE)));

        assertThat(own).isEqualTo(MADE);
        assertThatIllegalStateException()
                .isThrownBy(() -> embedders.of(new RouterVersion(2, "topics", TrainedRouter.ofGroups(map))))
                .withMessage("router version 2 needs the embedder topics, this process has none of its own");
    }

    @Test
    void theTransformerIsLoadedWhenGradingFirstNeedsIt() {
        Embedder grading = embedders.forGrading();
        assertThat(loaded).hasValue(0);

        grading.embed("sums 1");
        grading.embed("poems 2");

        assertThat(loaded).hasValue(1);
        assertThat(grading.name()).isEqualTo("topics");
    }
}
