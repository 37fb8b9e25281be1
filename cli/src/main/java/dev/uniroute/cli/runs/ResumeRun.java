package dev.uniroute.cli.runs;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.ResumeProfilingRunRequest;
import dev.uniroute.v1.ResumeProfilingRunResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "resume", description = "Goes on with a failed or cancelled profiling run; pays for no answer twice.")
final class ResumeRun implements Action {

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--watch", negatable = true, description = "Show the run until it ends.")
    private boolean watch;

    @Override
    public int run(Session session) {
        ResumeProfilingRunResponse response = session.registry()
                .resumeProfilingRun(
                        ResumeProfilingRunRequest.newBuilder().setId(id).build());
        Console console = session.console();
        if (watch) {
            console.jsonLine(response);
            return new RunWatcher(session).watch(id);
        }
        console.show(response, () -> RunView.render(response.getRun(), console.palette()));
        return ExitCode.OK;
    }
}
