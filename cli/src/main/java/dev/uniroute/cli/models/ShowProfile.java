package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetModelProfileResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "profile", description = "Shows what is known of a model's quality, feature by feature.")
final class ShowProfile implements Action {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public int run(Session session) {
        GetModelProfileResponse response = session.registry()
                .getModelProfile(
                        GetModelProfileRequest.newBuilder().setName(name).build());
        session.console()
                .show(
                        response,
                        () -> ProfileView.render(
                                response.getProfile(), session.console().palette()));
        return ExitCode.OK;
    }
}
