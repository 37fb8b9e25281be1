package dev.uniroute.registry.profiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.llm.TokenUsage;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.profile.Interval;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.training.TrainedRouter;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterScoresTest {
    /** Cluster 0 is sums and code, 1 poems. */
    private static final RouterVersion VERSION =
            new RouterVersion(1, "topics", TrainedRouter.ofGroups(new NearestCentroid(Points.of(3, 1, 0, 1, 0, 1, 0))));

    private final ControlPlane plane = new ControlPlane();
    private final ClusterScores scores =
            new ClusterScores(plane.registry.promptEmbeddings(), plane.registry.evaluations());
    private UUID model = new UUID(0, 0);

    @BeforeEach
    void givenAModelGradedOnSixOfSevenPrompts() throws InterruptedException {
        plane.importPrompts(7);
        plane.embedding.embedMissing(plane.embedder, done -> {});
        plane.upload("small", 1);
        model = plane.model("small").id();
        plane.registry
                .evaluations()
                .upload(
                        model,
                        List.of(
                                graded("p000", 1, 10), // sums
                                graded("p002", 0, 30), // code
                                graded("p003", 1, 0), // sums, tokens unknown
                                graded("p005", 0.5, 20), // code
                                graded("p006", 0, 20), // sums
                                graded("p001", 0.25, 7))); // poems
    }

    @Test
    void saysWhatTheModelWasGradedOnEveryCluster() {
        List<ClusterScore> clusters = scores.of(model, VERSION);

        assertThat(clusters).extracting(ClusterScore::cluster).containsExactly(0, 1);
        ClusterScore mixed = clusters.getFirst();
        assertThat(mixed.tasks()).containsExactly("sums", "code");
        assertThat(mixed.evaluations()).isEqualTo(5);
        assertThat(mixed.meanScore()).isEqualTo(0.5);
        assertThat(mixed.meanOutputTokens()).isEqualTo(20);
        // The scores' variance is 4 x 0.25 / 4, so half of the interval is 1.96 sqrt(0.25 / 5).
        double half = 1.959963984540054 * Math.sqrt(0.05);
        assertThat(mixed.interval().low()).isCloseTo(0.5 - half, within(1e-12));
        assertThat(mixed.interval().high()).isCloseTo(0.5 + half, within(1e-12));
    }

    @Test
    void knowsNothingOfTheSpreadFromOneEvaluation() {
        ClusterScore poems = scores.of(model, VERSION).getLast();

        assertThat(poems).isEqualTo(new ClusterScore(1, List.of("poems"), 1, 0.25, new Interval(0, 1), 7));
    }

    @Test
    void hasNoneWherePromptsAreLookedAtOneByOne() {
        TrainedRouter nearest =
                new TrainedRouter(new NearestPrompts(Points.of(3, 1, 0, 0), 1), new PromptScores(List.of("p000")));

        assertThat(scores.of(model, new RouterVersion(2, "topics", nearest))).isEmpty();
    }

    private static Evaluation graded(String prompt, double score, int outputTokens) {
        return new Evaluation(
                prompt, score, new TokenUsage(1, outputTokens, false), BigDecimal.ZERO, BigDecimal.ZERO, null, null);
    }
}
