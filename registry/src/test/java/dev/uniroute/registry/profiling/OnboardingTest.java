package dev.uniroute.registry.profiling;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static dev.uniroute.registry.fake.ControlPlane.prompt;
import static dev.uniroute.registry.fake.ScriptedLlmClient.answered;
import static dev.uniroute.registry.fake.ScriptedLlmClient.busy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The story as it goes when all goes well, or nearly. */
@Timeout(30)
class OnboardingTest {
    private final ControlPlane plane = new ControlPlane();

    @Test
    void evaluatesEveryPromptOnceAndMakesTheModelActive() {
        plane.importPrompts(60);
        plane.train(true);
        UUID run = plane.register("m", options(8));

        plane.onboarding.runOne();

        assertThat(plane.llm.calls()).containsExactlyInAnyOrderElementsOf(texts(60));
        assertThat(plane.answered("m")).hasSize(60);
        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plane.run(run).progress().spendUsd()).isEqualByComparingTo("0.12");
        assertThat(plane.model("m").state()).isEqualTo(ModelState.ACTIVE);
        Profile profile = plane.profile("m", 1).orElseThrow();
        assertThat(profile.summary().state()).isEqualTo(ProfileState.ACTIVE);
        assertThat(profile.summary().evaluations()).isEqualTo(60);
    }

    @Test
    void callsAsManyAtOnceAsTheOptionsSayAndNoMore() {
        plane.importPrompts(20);
        plane.register("m", options(4));
        CyclicBarrier four = new CyclicBarrier(4);
        plane.llm.otherwise(request -> answeredAfter(four));

        plane.onboarding.runOne();

        assertThat(plane.llm.calls()).hasSize(20);
        assertThat(plane.llm.mostInFlight()).isEqualTo(4);
    }

    @Test
    void callsAgainWhereAFailurePassesAndStoresTheAnswerOnly() {
        plane.importPrompts(3);
        UUID run = plane.register("m", options(1));
        plane.llm.next(InOrder.texts(3).get(1), busy(Duration.ofSeconds(7)), busy(Duration.ZERO), answered("yes"));

        plane.onboarding.runOne();

        List<String> texts = InOrder.texts(3);
        assertThat(plane.llm.calls())
                .containsExactly(texts.get(0), texts.get(1), texts.get(1), texts.get(1), texts.get(2));
        assertThat(plane.time.sleeps().getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(plane.run(run).progress().done()).isEqualTo(3);
        assertThat(plane.run(run).progress().failed()).isZero();
        assertThat(plane.run(run).progress().meanScore()).isEqualTo(1);
    }

    @Test
    void countsAPromptThatFailsForGoodAndDoesNotGradeIt() {
        plane.importPrompts(20);
        UUID run = plane.register("m", options(1));
        plane.llm.next("poems 1", new CallOutcome.RejectedPrompt("filtered"));

        plane.onboarding.runOne();

        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plane.run(run).progress().failed()).isEqualTo(1);
        assertThat(plane.run(run).progress().meanScore()).isEqualTo(1);
        assertThat(plane.answered("m")).hasSize(19).doesNotContain("p001");
    }

    @Test
    void gradesAWrongAnswerAsWrong() {
        plane.importPrompts(4);
        UUID run = plane.register("m", options(2));
        plane.llm.next("poems 1", answered("no"));

        plane.onboarding.runOne();

        assertThat(plane.run(run).progress().meanScore()).isEqualTo(0.75);
    }

    @Test
    void publishesAProvisionalProfileAfterTheFirstBatch() {
        plane.importPrompts(20);
        plane.train(true);
        plane.register("m", options(1));
        List<Optional<Profile>> published = new ArrayList<>();
        plane.llm.otherwise(request -> {
            published.add(plane.profile("m", 1));
            return answered("yes");
        });

        plane.onboarding.runOne();

        assertThat(published.subList(0, ControlPlane.FIRST_BATCH)).allMatch(Optional::isEmpty);
        var first = published.get(ControlPlane.FIRST_BATCH).orElseThrow().summary();
        assertThat(first.state()).isEqualTo(ProfileState.PROVISIONAL);
        assertThat(first.evaluations()).isEqualTo(ControlPlane.FIRST_BATCH);
        assertThat(published.getLast().orElseThrow().summary().evaluations()).isGreaterThan(first.evaluations());
    }

    @Test
    void givesTheModelItsProfileWhenTheFirstRouterVersionComesLater() {
        plane.importPrompts(10);
        plane.register("m", options(2));
        plane.onboarding.runOne();
        assertThat(plane.model("m").state()).isEqualTo(ModelState.ACTIVE);

        plane.train(false);

        Profile profile = plane.profile("m", 1).orElseThrow();
        assertThat(profile.summary().state()).isEqualTo(ProfileState.ACTIVE);
        assertThat(profile.summary().evaluations()).isEqualTo(10);
        assertThat(plane.llm.calls()).hasSize(10);
    }

    @Test
    void findsNothingToDoWhereNoRunWaits() {
        assertThat(plane.onboarding.runOne()).isFalse();
    }

    private static CallOutcome answeredAfter(CyclicBarrier others) throws InterruptedException {
        try {
            others.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return answered("yes");
    }

    private static List<String> texts(int n) {
        return IntStream.range(0, n).mapToObj(i -> prompt(i).text()).toList();
    }
}
