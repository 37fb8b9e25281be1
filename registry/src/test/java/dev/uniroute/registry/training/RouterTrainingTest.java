package dev.uniroute.registry.training;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.Waiting;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.RouterVersions.Description;
import dev.uniroute.registry.training.RouterVersions.Material;
import dev.uniroute.registry.training.RouterVersions.Trained;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class RouterTrainingTest {
    private static final TrainingRun.Request ANY = new TrainingRun.Request("", TrainingMethod.standard(), 42, true);

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
        assertThat(active.description())
                .isEqualTo(new Description(
                        new TrainingMethod.KMeans(3, 24, 0), "topics", 3, 3, new Material(10, 9, List.of()), 42));
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

        assertThat(router(another)).isEqualTo(router(plane));
    }

    @Test
    void choosesTheNumberOfClustersFromTheRepresentativePrompts() {
        plane.importPrompts(300);

        plane.train(new TrainingMethod.KMeans(0, 24, 0), true);

        assertThat(router(plane).features()).isEqualTo(6);
        assertThat(plane.registry
                        .routerVersions()
                        .find(1)
                        .orElseThrow()
                        .description()
                        .method())
                .isEqualTo(new TrainingMethod.KMeans(6, 24, 0));
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(new TrainingMethod.KMeans(3, 0, 0.5), 3),
                Arguments.of(new TrainingMethod.LearnedMap(3), 3),
                Arguments.of(new TrainingMethod.KNearest(5), 30),
                Arguments.of(new TrainingMethod.ZeroRouter(), 1));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void trainsEveryMethodAndGivesTheModelsTheirProfiles(TrainingMethod method, int features) {
        importGraded(30);

        TrainingRun run = plane.train(method, true);

        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        Description description =
                plane.registry.routerVersions().find(1).orElseThrow().description();
        assertThat(description.method()).isEqualTo(method);
        assertThat(description.features()).isEqualTo(features);
        assertThat(description.material().gradedModels())
                .isEqualTo(method.learnsFromEvaluations() ? List.of("poet", "summer") : List.of());
        assertThat(plane.profile("poet", 1).orElseThrow().features()).isEqualTo(features);
    }

    @Test
    void saysWhatItChose() {
        importGraded(60);

        plane.train(new TrainingMethod.KNearest(0), true);

        Description description =
                plane.registry.routerVersions().find(1).orElseThrow().description();
        assertThat(((TrainingMethod.KNearest) Objects.requireNonNull(description.method())).neighbours())
                .isBetween(5, 20);
        assertThat(description.material().gradedModels()).containsExactly("poet", "summer");
    }

    @Test
    void failsWithWhatTheMethodLacks() {
        plane.importPrompts(9);

        TrainingRun run = plane.train(new TrainingMethod.LearnedMap(3), true);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).isEqualTo("LearnedMap needs prompts on which models are graded");
        assertThat(plane.registry.routerVersions().find(1)).isEmpty();
    }

    @Test
    void publishesTheVersionThatAWorkerThatDiedHasStored() {
        plane.importPrompts(9);
        UUID run = plane.startTraining(ANY);
        Trained earlier = new Trained(
                new TrainingMethod.KMeans(3, 24, 0),
                "topics",
                new Material(9, 9, List.of()),
                42,
                TrainedRouter.ofGroups(new NearestCentroid(Points.of(3, 1, 0, 0, 0, 1, 0, 0, 0, 1))));
        plane.registry.trainingRuns().claim("one that dies", ControlPlane.LEASE);
        plane.registry.routerVersions().store(run, earlier);
        plane.registry.expireLeases();

        plane.training.runOne();

        assertThat(plane.registry
                        .routerVersions()
                        .list(new Page.Request(10, null))
                        .items())
                .hasSize(1);
        assertThat(router(plane)).isEqualTo(earlier.router());
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

    /** "summer" is right on sums only, "poet" on poems only. */
    private void importGraded(int n) {
        plane.importPrompts(n);
        plane.upload("summer", 1, ControlPlane.grades(n, i -> i % 3 == 0 ? 1 : 0));
        plane.upload("poet", 2, ControlPlane.grades(n, i -> i % 3 == 1 ? 1 : 0));
    }

    private TrainingRun run(UUID id) {
        return plane.registry.trainingRuns().find(id).orElseThrow();
    }

    private long activeVersion() {
        return plane.registry.routerVersions().active().orElseThrow().number();
    }

    private static TrainedRouter router(ControlPlane plane) {
        RouterVersions versions = plane.registry.routerVersions();
        return versions.load(versions.active().orElseThrow().number())
                .orElseThrow()
                .router();
    }
}
