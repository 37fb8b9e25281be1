package dev.uniroute.registry.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.TopicEmbedder;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingMethod.ByVotes;
import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.routing.profile.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From votes to profiles: a poet who is preferred on poems, a summer on everything else. */
@Timeout(30)
class VotedRoutingTest {
    private static final int PROMPTS = 60;

    private final ControlPlane plane = new ControlPlane();

    static Stream<TrainingMethod> methods() {
        return Stream.of(new KMeans(3, 24, 0), new GaussianProcess());
    }

    @BeforeEach
    void register() {
        plane.importPrompts(PROMPTS);
        plane.upload("poet", 1);
        plane.upload("summer", 1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whoIsPreferredOnAPromptIsExpectedToBeGoodAtIt(TrainingMethod inner) {
        plane.vote(PROMPTS, "poet", "summer", i -> i % 3 == 1 ? 1 : 0);

        train(inner);

        double poet = quality("poet", "poems of the sea");
        double summer = quality("summer", "poems of the sea");
        assertThat(poet).isGreaterThan(0.5);
        assertThat(poet - summer).isGreaterThan(0.1);
        assertThat(quality("summer", "sums of squares") - quality("poet", "sums of squares"))
                .isGreaterThan(0.1);
    }

    @Test
    void newVotesTellOfAllModels() throws InterruptedException {
        plane.vote(9, "poet", "summer", i -> 1);
        train(new ZeroRouter());
        double before = quality("summer", "sums");
        plane.upload("newcomer", 1);

        plane.vote(PROMPTS, "newcomer", "poet", i -> 1);
        plane.activation.profileByVotes();

        assertThat(quality("newcomer", "sums")).isGreaterThan(0.7);
        assertThat(quality("summer", "sums")).isLessThan(before);
    }

    @Test
    void aModelThatNobodyVotedOnHasNoProfile() {
        plane.upload("newcomer", 1, ControlPlane.grades(PROMPTS, i -> 1));
        plane.vote(9, "poet", "summer", i -> 1);

        long version = train(new KMeans(3, 24, 0));

        assertThat(plane.profile("newcomer", version)).isEmpty();
        assertThat(plane.profile("poet", version)).isPresent();
    }

    @Test
    void withoutVotesTheRunFailsAndSaysSo() {
        TrainingRun run = plane.train(new ByVotes(new ZeroRouter()), true);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).isEqualTo("no vote is stored; import votes first");
    }

    private long train(TrainingMethod inner) {
        TrainingRun run = plane.train(new ByVotes(inner), true);
        assertThat(run.state()).as(run.reason()).isEqualTo(RunState.SUCCEEDED);
        return active();
    }

    private long active() {
        return plane.registry.routerVersions().active().orElseThrow().number();
    }

    private double quality(String model, String prompt) {
        long version = active();
        Profile profile = plane.profile(model, version).orElseThrow();
        return profile.predict(plane.registry
                        .routerVersions()
                        .load(version)
                        .orElseThrow()
                        .promptMap()
                        .weigh(new TopicEmbedder().embed(prompt).embedding()))
                .quality();
    }
}
