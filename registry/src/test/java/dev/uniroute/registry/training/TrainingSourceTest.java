package dev.uniroute.registry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.training.TrainingSource.Source;
import dev.uniroute.routing.training.ScoreTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSourceTest {
    private final ControlPlane plane = new ControlPlane();
    private final TrainingSource source = new TrainingSource(
            plane.registry.promptEmbeddings(), plane.registry.catalog(), plane.registry.evaluations());

    @Test
    void holdsAllPromptsByIdAndKnowsTheRepresentativeOnes() throws InterruptedException {
        plane.importPrompts(2);
        plane.registry.prompts().store(List.of(new Prompt("a training prompt", "code golf", "code golf", "", null)));
        plane.embedding.embedMissing(plane.embedder, done -> {});

        Source loaded = source.load("topics");

        assertThat(loaded.data().promptIds()).containsExactly("a training prompt", "p000", "p001");
        assertThat(loaded.data().representative()).containsExactly(1, 2);
        assertThat(loaded.data().embeddings().point(1))
                .isEqualTo(plane.embedder.embed("sums 0").embedding());
        assertThat(loaded.models()).isEmpty();
    }

    @Test
    void holdsTheScoresOfAllModelsThatAreGradedAndNotDeleted() throws InterruptedException {
        plane.importPrompts(3);
        plane.embedding.embedMissing(plane.embedder, done -> {});
        plane.upload("b", 1, "p000", 1, "p002", 0.25);
        plane.upload("a", 2, "p001", 0);
        plane.upload("deleted", 1, "p001", 0);
        plane.registry.catalog().delete("deleted");
        plane.upload("not graded", 1);

        Source loaded = source.load("topics");

        ScoreTable scores = loaded.data().scores();
        assertThat(loaded.models()).containsExactly("a", "b");
        assertThat(scores.models()).isEqualTo(2);
        assertThat(scores.isGraded(0, 0)).isFalse();
        assertThat(scores.score(0, 1)).isZero();
        assertThat(scores.score(1, 0)).isEqualTo(1);
        assertThat(scores.score(1, 2)).isEqualTo(0.25);
        assertThat(scores.cost(0)).isCloseTo(0.004, within(1e-12));
        assertThat(scores.cost(1)).isCloseTo(0.002, within(1e-12));
    }

    @Test
    void countsTheModelsOnlyIfTheirEvaluationsAreLearntFrom() throws InterruptedException {
        plane.importPrompts(3);
        plane.embedding.embedMissing(plane.embedder, done -> {});
        plane.upload("a", 1, "p001", 0);

        Source loaded = source.load("topics");

        assertThat(loaded.material(true)).isEqualTo(new RouterVersions.Material(3, 3, List.of("a")));
        assertThat(loaded.material(false)).isEqualTo(new RouterVersions.Material(3, 3, List.of()));
    }

    @Test
    void isNothingWithoutEmbeddings() {
        assertThatIllegalArgumentException().isThrownBy(() -> source.load("another embedder"));
    }
}
