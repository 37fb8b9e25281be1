package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.trained;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
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
        assertThat(ports().trainingRuns().start(new TrainingRun.Request("", 0, 1, false)))
                .isEqualTo(new StartOutcome.NoPrompts());
    }

    @Test
    void repeatsARequestByItsId() {
        ports().prompts().store(List.of(training("p1")));
        StartOutcome first = ports().trainingRuns().start(new TrainingRun.Request("request-1", 2, 1, false));

        assertThat(ports().trainingRuns().start(new TrainingRun.Request("request-1", 2, 1, false)))
                .isEqualTo(first);
        assertThat(ports().trainingRuns().start(new TrainingRun.Request("request-1", 3, 1, false)))
                .isEqualTo(new StartOutcome.RequestIdReused("request-1"));
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

    private TrainingRun find(TrainingRun run) {
        return ports().trainingRuns().find(run.id()).orElseThrow();
    }
}
