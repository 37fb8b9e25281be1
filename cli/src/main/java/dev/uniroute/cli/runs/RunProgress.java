package dev.uniroute.cli.runs;

import com.google.protobuf.util.Durations;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Progress;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a profiling run is. */
final class RunProgress {

    private RunProgress() {}

    static Progress of(ProfilingRun run) {
        return new Progress(
                run.getModel(),
                run.getPromptsDone(),
                run.getPromptsTotal(),
                facts(run),
                run.hasRemaining()
                        ? Optional.of(Duration.ofMillis(Durations.toMillis(run.getRemaining())))
                        : Optional.empty(),
                ended(run.getState()));
    }

    /** Whether a run in this state goes on only if somebody resumes it. */
    static boolean ended(RunState state) {
        return switch (state) {
            case RUN_STATE_SUCCEEDED, RUN_STATE_FAILED, RUN_STATE_CANCELLED -> true;
            case RUN_STATE_UNSPECIFIED, RUN_STATE_PENDING, RUN_STATE_RUNNING, UNRECOGNIZED -> false;
        };
    }

    private static List<String> facts(ProfilingRun run) {
        List<String> facts = new ArrayList<>();
        if (run.getState() != RunState.RUN_STATE_RUNNING) {
            facts.add(EnumNames.of(run.getState()));
        }
        facts.add(run.getPromptsFailed() + " failed");
        facts.add(Figures.usd(run.getSpendUsd()));
        facts.add("score " + RunView.score(run));
        return facts;
    }
}
