package dev.uniroute.registry.training;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.Waiting;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.RouterVersions.Trained;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RouterTrainingTest {
    private static final TrainingRun.Request ANY = new TrainingRun.Request("", 0, 42, true);

    private final ControlPlane plane = new ControlPlane();
    private final Thread worker = Thread.currentThread();

    @Test
    void trainsOnAllPromptsAndActivatesTheFirstVersion() {
        plane.importPrompts(9);
        plane.registry.prompts().store(List.of(new Prompt("t", "code golf", "code golf", "", null)));

        TrainingRun run = plane.train(false);

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.routerVersion()).isEqualTo(1);
        assertThat(run.progress()).isEqualTo(new TrainingRun.Progress(TrainingPhase.PUBLISHING, 10, 10));
        RouterVersions.Stored active = plane.registry.routerVersions().active().orElseThrow();
        assertThat(active.trained().trainingPrompts()).isEqualTo(10);
        assertThat(active.trained().router().promptMap().features()).isEqualTo(3);
    }

    @Test
    void activatesALaterVersionOnlyIfAskedFor() {
        plane.importPrompts(9);
        plane.register("m", options(1));
        plane.onboarding.runOne();
        plane.train(false);

        plane.train(false);
        assertThat(activeVersion()).isEqualTo(1);
        assertThat(plane.profile("m", 2)).isPresent();

        plane.train(true);
        assertThat(activeVersion()).isEqualTo(3);
        assertThat(plane.profile("m", 3)).isPresent();
    }

    @Test
    void givesTheSameMapForTheSameSeed() {
        ControlPlane another = new ControlPlane();
        plane.importPrompts(60);
        another.importPrompts(60);

        plane.train(true);
        another.train(true);

        assertThat(trained(another)).isEqualTo(trained(plane));
    }

    @Test
    void choosesTheNumberOfClustersFromTheRepresentativePrompts() {
        plane.importPrompts(300);
        plane.startTraining(ANY);

        plane.training.runOne();

        assertThat(trained(plane).router().promptMap().features()).isEqualTo(6);
    }

    @Test
    void publishesTheVersionThatAWorkerThatDiedHasStored() {
        plane.importPrompts(9);
        UUID run = plane.startTraining(ANY);
        Trained earlier = new Trained(
                "topics",
                TrainedRouter.ofGroups(new NearestCentroid(Points.of(3, 1, 0, 0, 0, 1, 0, 0, 0, 1))),
                9,
                42,
                0);
        plane.registry.trainingRuns().claim("one that dies", ControlPlane.LEASE);
        plane.registry.routerVersions().store(run, earlier);
        plane.registry.expireLeases();

        plane.training.runOne();

        assertThat(plane.registry
                        .routerVersions()
                        .list(new Page.Request(10, null))
                        .items())
                .hasSize(1);
        assertThat(trained(plane)).isEqualTo(earlier);
        assertThat(run(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void publishesNothingAfterItIsCancelled() {
        plane.importPrompts(9);
        UUID run = plane.startTraining(ANY);
        plane.embedder.before("poems 7", () -> plane.registry.trainingRuns().cancel(run));

        plane.training.runOne();

        assertThat(run(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(plane.registry.routerVersions().find(1)).isEmpty();
    }

    @Test
    void goesOnWhereAnInterruptedWorkerStopped() {
        plane.importPrompts(100);
        UUID run = plane.startTraining(ANY);
        plane.embedder.before(ControlPlane.prompt(99).text(), () -> {
            worker.interrupt();
            Waiting.untilInterrupted();
        });

        plane.training.runOne();
        boolean interrupted = Thread.interrupted();
        int embeddedBefore = 100 - plane.registry.promptEmbeddings().countMissing("topics");
        plane.training.runOne();

        assertThat(interrupted).isTrue();
        assertThat(embeddedBefore).isEqualTo(64);
        assertThat(run(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void failsWithTheReason() {
        plane.registry.prompts().store(List.of(new Prompt("odd", "a riddle", "a riddle", "", null)));

        TrainingRun run = plane.train(true);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).isEqualTo("prompt odd cannot be embedded");
        assertThat(run.routerVersion()).isNull();
    }

    private TrainingRun run(UUID id) {
        return plane.registry.trainingRuns().find(id).orElseThrow();
    }

    private long activeVersion() {
        return plane.registry.routerVersions().active().orElseThrow().number();
    }

    private static Trained trained(ControlPlane plane) {
        return plane.registry.routerVersions().active().orElseThrow().trained();
    }
}
