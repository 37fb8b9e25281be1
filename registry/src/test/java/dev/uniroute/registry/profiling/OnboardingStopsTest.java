package dev.uniroute.registry.profiling;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static dev.uniroute.registry.fake.ScriptedLlmClient.answered;
import static dev.uniroute.registry.fake.ScriptedLlmClient.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.routing.profile.ProfileState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends a run before all prompts are evaluated, and how it goes on. */
@Timeout(30)
class OnboardingStopsTest {
    private static final List<String> TEXTS = InOrder.texts(20);

    private final ControlPlane plane = new ControlPlane();

    @BeforeEach
    void train() {
        plane.importPrompts(20);
        plane.train(true);
    }

    @Test
    void stopsAtOnceWhenTheEndpointFailsForGood() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(3), unauthorized());

        plane.onboarding.runOne();

        assertFailed(run, "status 401: check the API key");
        assertThat(plane.llm.calls()).hasSize(4);
        assertThat(plane.run(run).progress().failed()).isZero();
        assertKept(3);
    }

    @Test
    void stopsWhenMoreThanTheAllowedShareOfPromptsFailed() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(1), new CallOutcome.RejectedPrompt("too long"));
        plane.llm.next(TEXTS.get(3), new CallOutcome.RejectedPrompt("filtered"));

        plane.onboarding.runOne();

        assertFailed(run, "2 of 20 prompts failed, more than 1 are not allowed; the last one: filtered");
        assertThat(plane.llm.calls()).hasSize(4);
        assertKept(2);
    }

    @Test
    void stopsWhenTheSpendReachesItsCap() {
        UUID run = plane.register("m", options(1, "0.01"));

        plane.onboarding.runOne();

        assertFailed(run, "the spend of 0.01 USD reached its cap of 0.01 USD after 5 of 20 prompts");
        assertThat(plane.llm.calls()).hasSize(5);
        assertKept(5);
    }

    @Test
    void exceedsTheSpendCapByTheCallsInFlightAtMost() {
        UUID run = plane.register("m", options(4, "0.01"));

        plane.onboarding.runOne();

        assertThat(plane.run(run).state()).isEqualTo(RunState.FAILED);
        assertThat(plane.run(run).progress().spendUsd())
                .isBetween(new BigDecimal("0.01"), new BigDecimal("0.01").add(new BigDecimal("0.006")));
    }

    @Test
    void startsNoCallAfterTheDeadline() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(2), request -> {
            plane.time.advance(Duration.ofHours(2));
            return answered("yes");
        });

        plane.onboarding.runOne();

        assertFailed(run, "the deadline passed after 3 of 20 prompts; resume the run to go on");
        assertThat(plane.llm.calls()).hasSize(3);
        assertKept(3);
    }

    @Test
    void succeedsWhenTheDeadlinePassesWithTheLastAnswer() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.getLast(), request -> {
            plane.time.advance(Duration.ofHours(2));
            return answered("yes");
        });

        plane.onboarding.runOne();

        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void goesOnWhereItStoppedWhenItIsResumed() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(1), new CallOutcome.RejectedPrompt("filtered"));
        plane.llm.next(TEXTS.get(3), unauthorized());
        plane.onboarding.runOne();
        plane.runs.change(run, RunState.Event.RESUMED);

        plane.onboarding.runOne();

        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plane.run(run).reason()).isEmpty();
        assertThat(plane.llm.calls().subList(4, plane.llm.calls().size()))
                .hasSize(18)
                .doesNotContain(TEXTS.get(0), TEXTS.get(2))
                .contains(TEXTS.get(1), TEXTS.get(3));
        assertThat(plane.model("m").state()).isEqualTo(ModelState.ACTIVE);
        assertThat(plane.profile("m", 1).orElseThrow().summary().state()).isEqualTo(ProfileState.ACTIVE);
    }

    private void assertFailed(UUID run, String reason) {
        assertThat(plane.run(run).state()).isEqualTo(RunState.FAILED);
        assertThat(plane.run(run).reason()).startsWith(reason);
        assertThat(plane.model("m").state()).isEqualTo(ModelState.FAILED);
    }

    private void assertKept(int answers) {
        assertThat(plane.answered("m")).hasSize(answers);
        var profile = plane.profile("m", 1).orElseThrow().summary();
        assertThat(profile.state()).isEqualTo(ProfileState.PROVISIONAL);
        assertThat(profile.evaluations()).isEqualTo(answers);
    }
}
