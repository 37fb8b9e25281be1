package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.runs.RunView;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetModelResponse;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a model, its newest profiling run and its profile. With --json without the profile.")
final class ShowModel implements Action {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public int run(Session session) {
        GetModelResponse response = session.registry()
                .getModel(GetModelRequest.newBuilder().setName(name).build());
        session.console().show(response, () -> text(response, session));
        return ExitCode.OK;
    }

    private String text(GetModelResponse response, Session session) {
        Palette palette = session.console().palette();
        String run = response.hasRun() ? RunView.render(response.getRun(), palette) : "";
        return String.join("\n", ModelView.render(response.getModel(), palette), run, profile(session));
    }

    private String profile(Session session) {
        try {
            var response = session.registry()
                    .getModelProfile(
                            GetModelProfileRequest.newBuilder().setName(name).build());
            return ProfileView.summary(response.getProfile(), session.console().palette());
        } catch (StatusRuntimeException refused) {
            Code code = refused.getStatus().getCode();
            if (code == Code.NOT_FOUND || code == Code.FAILED_PRECONDITION) {
                return "no profile yet";
            }
            throw refused;
        }
    }
}
