package dev.uniroute.registry.profiling;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfilerTest {
    private final ControlPlane plane = new ControlPlane();
    private UUID run = UUID.randomUUID();

    @BeforeEach
    void register() {
        plane.importPrompts(9);
        run = plane.register("m", options(1));
    }

    @Test
    void publishesNothingWithoutRouterVersion() throws InterruptedException {
        answer(3);

        assertThat(plane.profiler.publish(plane.model("m"), ProfileState.ACTIVE))
                .isEmpty();
    }

    @Test
    void publishesNothingWithoutEvaluations() throws InterruptedException {
        plane.train(true);

        assertThat(plane.profiler.publish(plane.model("m"), ProfileState.ACTIVE))
                .isEmpty();
        assertThat(plane.profile("m", 1)).isEmpty();
    }

    @Test
    void publishesWhatTheEvaluationsSay() throws InterruptedException {
        plane.train(true);
        answer(4);

        Profile profile = plane.profiler
                .publish(plane.model("m"), ProfileState.PROVISIONAL)
                .orElseThrow();

        assertThat(plane.profile("m", 1)).contains(profile);
        assertThat(profile.features()).isEqualTo(3);
        assertThat(profile.summary().state()).isEqualTo(ProfileState.PROVISIONAL);
        assertThat(profile.summary().evaluations()).isEqualTo(4);
        assertThat(profile.summary().meanScore()).isEqualTo(0.5);
        assertThat(profile.summary().meanOutputTokens()).isEqualTo(100);
        assertThat(profile.summary().inputTokenRatio()).isEqualTo(500);
    }

    @Test
    void takesAModelForIncompleteWhileItIsEvaluatedAndAfterThatFailed() throws InterruptedException {
        plane.train(true);
        answer(4);

        assertThat(published()).isEqualTo(ProfileState.PROVISIONAL);
        plane.runs.change(run, RunState.Event.CANCELLED);
        assertThat(plane.model("m").state()).isEqualTo(ModelState.FAILED);
        assertThat(published()).isEqualTo(ProfileState.PROVISIONAL);
        plane.runs.change(run, RunState.Event.RESUMED);
        plane.onboarding.runOne();
        assertThat(published()).isEqualTo(ProfileState.ACTIVE);
    }

    private ProfileState published() throws InterruptedException {
        RouterVersion version = plane.registry.routerVersions().load(1).orElseThrow();
        return plane.profiler
                .publish(plane.model("m"), version)
                .orElseThrow()
                .summary()
                .state();
    }

    /** Right and wrong answers in turn, to prompts of two words with 1,000 tokens as the provider counts. */
    private void answer(int prompts) {
        plane.registry
                .evaluations()
                .upload(
                        plane.model("m").id(),
                        IntStream.range(0, prompts)
                                .mapToObj(i -> new Evaluation(
                                        ControlPlane.prompt(i).id(),
                                        i % 2,
                                        ScriptedLlmClient.USAGE,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        null,
                                        null))
                                .toList());
    }
}
