package dev.uniroute.cli.rollout;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.GetRolloutRequest;
import dev.uniroute.v1.GetRolloutResponse;
import picocli.CommandLine.Command;

@Command(name = "show", description = "What is tried out now.")
final class ShowRollout implements Action {

    @Override
    public int run(Session session) {
        GetRolloutResponse response = session.operations().getRollout(GetRolloutRequest.getDefaultInstance());
        session.console()
                .show(
                        response,
                        () -> response.hasRollout() ? RolloutView.text(response.getRollout()) : "nothing is tried out");
        return ExitCode.OK;
    }
}
