package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.InputException;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UpdateModelResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description = "Changes a model without evaluating it again. What is not named stays as it is.")
final class UpdateModel implements Action {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Mixin
    private final ModelChanges changes = new ModelChanges();

    @Override
    public int run(Session session) {
        // The API replaces prices and labels as a whole: start from those that are there.
        Model current = changes.partial()
                ? session.registry()
                        .getModel(GetModelRequest.newBuilder().setName(name).build())
                        .getModel()
                : Model.newBuilder().setName(name).build();
        UpdateModelRequest request = changes.applyTo(current);
        if (request.getUpdateMask().getPathsCount() == 0) {
            throw new InputException("nothing to change; --help lists what can be");
        }
        UpdateModelResponse response = session.registry().updateModel(request);
        session.console()
                .show(
                        response,
                        () -> ModelView.render(
                                response.getModel(), session.console().palette()));
        return ExitCode.OK;
    }
}
