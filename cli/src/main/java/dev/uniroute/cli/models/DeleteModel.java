package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.DeleteModelResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Takes a model out for good. Its evaluations are kept, its name is free.")
final class DeleteModel implements Action {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public int run(Session session) {
        DeleteModelResponse response = session.registry()
                .deleteModel(DeleteModelRequest.newBuilder().setName(name).build());
        session.console().show(response, () -> "deleted " + response.getModel().getName());
        return ExitCode.OK;
    }
}
