package dev.uniroute.registry.profiling;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static dev.uniroute.registry.fake.ScriptedLlmClient.answered;
import static dev.uniroute.registry.fake.ScriptedLlmClient.silence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.run.RunState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that die, are stopped or come too late, and a database that is away for a while. */
@Timeout(30)
class OnboardingLeaseTest {
    private static final List<String> TEXTS = InOrder.texts(8);

    private final ControlPlane plane = new ControlPlane();
    private final Thread worker = Thread.currentThread();

    @BeforeEach
    void importPrompts() {
        plane.importPrompts(8);
    }

    @Test
    void storesAndEndsNothingAfterAnotherHasTakenTheRunOver() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(2), request -> {
            plane.registry.expireLeases();
            plane.runs.claim("another", ControlPlane.LEASE);
            return answered("yes");
        });

        plane.onboarding.runOne();

        assertThat(plane.answered("m"))
                .containsExactlyInAnyOrderElementsOf(InOrder.ids(8).subList(0, 2));
        assertThat(plane.llm.calls()).hasSize(3);
        assertThat(plane.run(run).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void evaluatesOnlyWhatIsMissingWhenItTakesARunOver() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(2), request -> {
            plane.registry.expireLeases();
            plane.runs.claim("one that dies", ControlPlane.LEASE);
            return answered("yes");
        });
        plane.onboarding.runOne();
        plane.registry.expireLeases();

        plane.onboarding.runOne();

        assertThat(plane.llm.calls().subList(0, 3)).isEqualTo(TEXTS.subList(0, 3));
        assertThat(plane.llm.calls().subList(3, 9)).isEqualTo(TEXTS.subList(2, 8));
        assertThat(plane.llm.calls()).hasSize(9);
        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void startsNoCallAfterItIsCancelled() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(2), request -> {
            plane.runs.change(run, RunState.Event.CANCELLED);
            return answered("yes");
        });

        plane.onboarding.runOne();

        assertThat(plane.llm.calls()).hasSize(3);
        assertThat(plane.answered("m")).hasSize(2);
        assertThat(plane.run(run).state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void abandonsACallThatHangsWhenItIsCancelled() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(2), request -> {
            plane.runs.change(run, RunState.Event.CANCELLED);
            plane.timer.tick();
            return silence();
        });

        plane.onboarding.runOne();

        assertThat(plane.llm.calls()).hasSize(3);
        assertThat(plane.run(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(worker.isInterrupted()).isFalse();
    }

    @Test
    void givesItsRunBackWhenItIsInterrupted() {
        UUID run = plane.register("m", options(1));
        plane.llm.next(TEXTS.get(2), request -> {
            worker.interrupt();
            return silence();
        });

        plane.onboarding.runOne();
        boolean interrupted = Thread.interrupted();
        boolean found = plane.onboarding.runOne();

        assertThat(interrupted).isTrue();
        assertThat(found).isTrue();
        assertThat(plane.llm.calls()).hasSize(9);
        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void givesItsRunBackWhenItIsInterruptedInTheLastCalls() {
        UUID run = plane.register("m", options(8));
        CountDownLatch allStarted = new CountDownLatch(8);
        plane.llm.otherwise(request -> {
            allStarted.countDown();
            allStarted.await();
            worker.interrupt();
            return silence();
        });

        plane.onboarding.runOne();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(plane.run(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(plane.runs.claim("another", ControlPlane.LEASE)).isPresent();
    }

    @Test
    void storesAnAnswerLaterWhenTheDatabaseIsAwayAndDoesNotPayForItAgain() {
        UUID run = plane.register("m", options(1));
        AtomicInteger writes = new AtomicInteger();
        plane.runs.recordBy((lease, answers, failures) -> {
            if (writes.incrementAndGet() <= 3) {
                throw new IllegalStateException("the database is away");
            }
            return plane.registry.profilingRuns().record(lease, answers, failures);
        });

        plane.onboarding.runOne();

        assertThat(plane.llm.calls()).doesNotHaveDuplicates().hasSize(8);
        assertThat(plane.answered("m")).hasSize(8);
        assertThat(plane.run(run).state()).isEqualTo(RunState.SUCCEEDED);
    }
}
