package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetModelProfileResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "profile",
        description =
                "Shows what a model was graded on each kind of prompt, and what follows from it, feature by feature.")
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
                        () -> ProfileView.whole(
                                response.getProfile(), session.console().palette()));
        return ExitCode.OK;
    }
}
