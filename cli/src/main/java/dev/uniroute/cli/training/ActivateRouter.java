package dev.uniroute.cli.training;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ActivateRouterVersionResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "activate", description = "Routes by a router version from now on. An older number rolls back.")
final class ActivateRouter implements Action {

    @Parameters(paramLabel = "N", description = "The number of the version.")
    private long number;

    @Override
    public int run(Session session) {
        ActivateRouterVersionResponse response = session.training()
                .activateRouterVersion(ActivateRouterVersionRequest.newBuilder()
                        .setNumber(number)
                        .build());
        session.console()
                .show(
                        response,
                        () -> "router version %d decides"
                                .formatted(response.getVersion().getNumber()));
        return ExitCode.OK;
    }
}
