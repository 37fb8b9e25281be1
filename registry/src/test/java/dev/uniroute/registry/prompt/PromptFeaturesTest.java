package dev.uniroute.registry.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.prompt.PromptFeatures.Features;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptFeaturesTest {
    /** Feature 0 is sums, 1 poems, 2 code. */
    private static final NearestCentroid BY_TOPIC = new NearestCentroid(Points.of(3, 1, 0, 0, 0, 1, 0, 0, 0, 1));

    private final ControlPlane plane = new ControlPlane();
    private final RouterVersion version = new RouterVersion(1, "topics", TrainedRouter.ofGroups(BY_TOPIC));

    @Test
    void knowsTheWeightsAndTheLengthOfWhatModelsReceive() throws InterruptedException {
        var grader = ControlPlane.prompt(0).grader();
        plane.registry
                .prompts()
                .store(List.of(new Prompt("p", "poems of rain", "Write poems of rain in four lines", "", grader)));

        Map<String, Features> features = plane.features.of(version, Set.of("p"));

        assertThat(features).containsExactly(Map.entry("p", new Features(FeatureWeights.oneHot(1), 7)));
    }

    @Test
    void leavesOutWhatIsNoRepresentativePrompt() throws InterruptedException {
        plane.importPrompts(1);
        plane.registry.prompts().store(List.of(new Prompt("t", "code golf", "code golf", "", null)));

        assertThat(plane.features.of(version, Set.of("p000", "t", "unknown"))).containsOnlyKeys("p000");
    }

    @Test
    void embedsPromptsThatWereImportedLaterWhenTheyAreNeeded() throws InterruptedException {
        plane.importPrompts(2);
        plane.features.of(version, Set.of("p000"));
        plane.importPrompts(3);

        Map<String, Features> known = plane.features.of(version, Set.of("p001"));
        Map<String, Features> needed = plane.features.of(version, Set.of("p001", "p002"));

        assertThat(known).containsOnlyKeys("p000", "p001");
        assertThat(needed).containsOnlyKeys("p000", "p001", "p002");
        assertThat(plane.embedder.embedded()).containsExactlyInAnyOrder("sums 0", "poems 1", "code 2");
    }

    @Test
    void leavesOutWhatSaysNothingUnderAVersionThatHoldsOtherPrompts() throws InterruptedException {
        plane.importPrompts(2);
        TrainedRouter ofOnePrompt =
                new TrainedRouter(new NearestPrompts(Points.of(3, 1, 0, 0), 1), new PromptScores(List.of("p000")));

        Map<String, Features> features =
                plane.features.of(new RouterVersion(3, "topics", ofOnePrompt), Set.of("p000", "p001"));

        assertThat(features).containsExactly(Map.entry("p000", new Features(FeatureWeights.oneHot(0), 2)));
        assertThat(plane.features.of(new RouterVersion(3, "topics", ofOnePrompt), Set.of("p001")))
                .isSameAs(features);
    }

    @Test
    void weighsAnewUnderAnotherVersion() throws InterruptedException {
        plane.importPrompts(1);
        RouterVersion reversed = new RouterVersion(
                2, "topics", TrainedRouter.ofGroups(new NearestCentroid(Points.of(3, 0, 0, 1, 0, 1, 0, 1, 0, 0))));
        plane.features.of(version, Set.of("p000"));

        Map<String, Features> features = plane.features.of(reversed, Set.of("p000"));

        assertThat(features.get("p000")).isEqualTo(new Features(FeatureWeights.oneHot(2), 2));
    }

    @Test
    void refusesAVersionOfAnotherEmbedder() {
        RouterVersion foreign = new RouterVersion(7, "other", TrainedRouter.ofGroups(BY_TOPIC));

        assertThatIllegalStateException()
                .isThrownBy(() -> plane.features.of(foreign, Set.of()))
                .withMessage("router version 7 needs the embedder other, this process has topics");
    }
}
