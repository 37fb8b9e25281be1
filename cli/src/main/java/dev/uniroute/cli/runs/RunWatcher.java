package dev.uniroute.cli.runs;

import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.ProgressDisplay;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.WatchProfilingRunRequest;
import dev.uniroute.v1.WatchProfilingRunResponse;
import java.util.Iterator;
import java.util.function.Consumer;

/** Follows profiling runs to their end and shows how far they are. One watcher can follow several at once. */
public final class RunWatcher {

    private final Session session;
    private final ProgressDisplay display;

    public RunWatcher(Session session) {
        this.session = session;
        this.display = ProgressDisplay.on(session.console(), session.clock());
    }

    /** Follows one run, says how it ended, and returns the exit code for that. */
    public int watch(String id) {
        ProfilingRun run = follow(id, ignored -> {});
        session.console().line(RunView.render(run, session.console().palette()));
        return switch (run.getState()) {
            case RUN_STATE_FAILED, RUN_STATE_CANCELLED -> {
                session.console().line("go on with: ./uniroute runs resume " + id);
                yield ExitCode.RUN_FAILED;
            }
            case RUN_STATE_SUCCEEDED -> ExitCode.OK;
            case RUN_STATE_UNSPECIFIED, RUN_STATE_PENDING, RUN_STATE_RUNNING, UNRECOGNIZED -> ExitCode.UNAVAILABLE;
        };
    }

    /** Says something beside the bars. */
    public void note(String line) {
        display.note(line);
    }

    /**
     * Follows one run and returns it as it was last.
     *
     * @param onNews told of the run whenever it has changed
     */
    public ProfilingRun follow(String id, Consumer<ProfilingRun> onNews) {
        Iterator<WatchProfilingRunResponse> responses = session.registryWatch()
                .watchProfilingRun(
                        WatchProfilingRunRequest.newBuilder().setId(id).build());
        ProfilingRun run = ProfilingRun.newBuilder().setId(id).build();
        while (responses.hasNext()) {
            WatchProfilingRunResponse response = responses.next();
            run = response.getRun();
            session.console().jsonLine(response);
            display.show(RunProgress.of(run));
            onNews.accept(run);
        }
        return run;
    }
}
