package dev.uniroute.cli.runs;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.CancelProfilingRunResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Ends a profiling run; its answers so far are kept.")
final class CancelRun implements Action {

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public int run(Session session) {
        CancelProfilingRunResponse response = session.registry()
                .cancelProfilingRun(
                        CancelProfilingRunRequest.newBuilder().setId(id).build());
        session.console()
                .show(
                        response,
                        () -> RunView.render(
                                response.getRun(), session.console().palette()));
        return ExitCode.OK;
    }
}
