package dev.uniroute.cli.runs;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.GetProfilingRunResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows a profiling run.")
final class ShowRun implements Action {

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public int run(Session session) {
        GetProfilingRunResponse response = session.registry()
                .getProfilingRun(GetProfilingRunRequest.newBuilder().setId(id).build());
        session.console()
                .show(
                        response,
                        () -> RunView.render(
                                response.getRun(), session.console().palette()));
        return ExitCode.OK;
    }
}
