package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.trained;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingPhase;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.TrainingRuns;
import dev.uniroute.registry.training.TrainingRuns.StartOutcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TrainingRuns} does. */
public abstract class TrainingRunsContract extends LeasedRunsContract {

    private static final TrainingRun.Progress PROGRESS = new TrainingRun.Progress(TrainingPhase.EMBEDDING, 3, 7);

    @Override
    final LeasedRuns runs() {
        return ports().trainingRuns();
    }

    @Override
    final UUID newRun(int number) {
        return training(ports()).id();
    }

    @Override
    final boolean write(Lease lease) {
        return ports().trainingRuns().progress(lease, PROGRESS);
    }

    @Test
    void startsARun() {
        TrainingRun run = training(ports());

        assertThat(run.state()).isEqualTo(RunState.PENDING);
        assertThat(run.progress().phase()).isNull();
        assertThat(run.routerVersion()).isNull();
        assertThat(ports().trainingRuns().find(run.id())).contains(run);
    }

    @Test
    void hasNothingToTrainOnWithoutPrompts() {
        assertThat(ports().trainingRuns().start(request("", new TrainingMethod.KMeans(0, 24, 0))))
                .isEqualTo(new StartOutcome.NoPrompts());
    }

    @Test
    void repeatsARequestByItsId() {
        ports().prompts().store(List.of(training("p1")));
        StartOutcome first = ports().trainingRuns().start(request("request-1", new TrainingMethod.KMeans(2, 24, 0)));

        assertThat(ports().trainingRuns().start(request("request-1", new TrainingMethod.KMeans(2, 24, 0))))
                .isEqualTo(first);
        assertThat(List.of(
                        new TrainingMethod.KMeans(3, 24, 0),
                        new TrainingMethod.KMeans(2, 0, 0),
                        new TrainingMethod.KNearest(2)))
                .allSatisfy(other -> assertThat(ports().trainingRuns().start(request("request-1", other)))
                        .isEqualTo(new StartOutcome.RequestIdReused("request-1")));
    }

    @Test
    void keepsEveryMethodWithItsOptions() {
        ports().prompts().store(List.of(training("p1")));

        assertThat(List.of(
                        new TrainingMethod.KMeans(7, 0.5, 0),
                        new TrainingMethod.LearnedMap(9),
                        new TrainingMethod.KNearest(11),
                        new TrainingMethod.ZeroRouter(),
                        new TrainingMethod.GaussianProcess()))
                .allSatisfy(method -> {
                    TrainingRun run =
                            ((StartOutcome.Started) ports().trainingRuns().start(request("", method))).run();
                    assertThat(find(run).request().method()).isEqualTo(method);
                });
    }

    @Test
    void showsHowFarItIs() {
        TrainingRun run = training(ports());

        assertThat(ports().trainingRuns().progress(claim(), PROGRESS)).isTrue();

        assertThat(find(run).progress()).isEqualTo(PROGRESS);
    }

    @Test
    void endsWithItsVersion() {
        TrainingRun run = training(ports());
        Lease lease = claim();
        long version = ports().routerVersions().store(run.id(), trained());

        assertThat(ports().trainingRuns().end(lease, RunState.Event.SUCCEEDED, "", version))
                .isTrue();

        assertThat(find(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(find(run).routerVersion()).isEqualTo(version);
        assertThat(ports().trainingRuns().end(lease, RunState.Event.FAILED, "again", null))
                .isFalse();
    }

    @Test
    void cancelsARunThatHasNotEnded() {
        TrainingRun run = training(ports());
        Lease lease = claim();

        assertThat(ports().trainingRuns().cancel(run.id()))
                .get()
                .extracting(TrainingRun::state)
                .isEqualTo(RunState.CANCELLED);

        assertThat(write(lease)).isFalse();
        assertThat(ports().trainingRuns().cancel(run.id())).isEmpty();
        assertThat(ports().trainingRuns().cancel(UUID.randomUUID())).isEmpty();
    }

    private static TrainingRun.Request request(String id, TrainingMethod method) {
        return new TrainingRun.Request(id, method, 1, false);
    }

    private TrainingRun find(TrainingRun run) {
        return ports().trainingRuns().find(run.id()).orElseThrow();
    }
}
