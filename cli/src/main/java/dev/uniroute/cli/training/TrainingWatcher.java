package dev.uniroute.cli.training;

import com.google.protobuf.util.Durations;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Progress;
import dev.uniroute.cli.terminal.ProgressDisplay;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainingPhase;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.WatchTrainingRunRequest;
import dev.uniroute.v1.WatchTrainingRunResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Follows a training run to its end and shows how far it is. */
public final class TrainingWatcher {

    private final Session session;
    private final ProgressDisplay display;

    public TrainingWatcher(Session session) {
        this.session = session;
        this.display = ProgressDisplay.on(session.console(), session.clock());
    }

    /** Follows the run, says how it ended, and returns the exit code for that. */
    public int watch(String id) {
        TrainingRun run = follow(id);
        session.console().line(outcome(run));
        return switch (run.getState()) {
            case RUN_STATE_SUCCEEDED -> ExitCode.OK;
            case RUN_STATE_FAILED, RUN_STATE_CANCELLED -> ExitCode.RUN_FAILED;
            case RUN_STATE_UNSPECIFIED, RUN_STATE_PENDING, RUN_STATE_RUNNING, UNRECOGNIZED -> ExitCode.UNAVAILABLE;
        };
    }

    /** Follows the run and returns it as it was last. */
    public TrainingRun follow(String id) {
        Iterator<WatchTrainingRunResponse> responses = session.trainingWatch()
                .watchTrainingRun(WatchTrainingRunRequest.newBuilder().setId(id).build());
        TrainingRun run = TrainingRun.newBuilder().setId(id).build();
        while (responses.hasNext()) {
            WatchTrainingRunResponse response = responses.next();
            run = response.getRun();
            session.console().jsonLine(response);
            display.show(progress(run));
        }
        return run;
    }

    private static Progress progress(TrainingRun run) {
        return new Progress(
                "training",
                run.getPromptsDone(),
                run.getPromptsTotal(),
                List.of(doing(run)),
                run.hasRemaining()
                        ? Optional.of(Duration.ofMillis(Durations.toMillis(run.getRemaining())))
                        : Optional.empty(),
                run.hasEndTime());
    }

    private static String doing(TrainingRun run) {
        boolean running = run.getState() == RunState.RUN_STATE_RUNNING
                && run.getPhase() != TrainingPhase.TRAINING_PHASE_UNSPECIFIED;
        return running ? EnumNames.of(run.getPhase()).toLowerCase(Locale.ROOT) : EnumNames.of(run.getState());
    }

    private static String outcome(TrainingRun run) {
        return run.getState() == RunState.RUN_STATE_SUCCEEDED
                ? "trained router version " + run.getRouterVersion()
                : "training " + EnumNames.of(run.getState()) + ": " + run.getReason();
    }
}
