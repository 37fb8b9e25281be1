package dev.uniroute.cli.rollout;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.EndRolloutResponse;
import dev.uniroute.v1.RolloutEnd;
import picocli.CommandLine.Command;

@Command(name = "promote", description = "Puts what is tried out in force for all decisions.")
final class Promote implements Action {

    @Override
    public int run(Session session) {
        EndRolloutResponse response = session.operations()
                .endRollout(EndRolloutRequest.newBuilder()
                        .setEnd(RolloutEnd.ROLLOUT_END_PROMOTE)
                        .build());
        session.console()
                .show(
                        response,
                        () -> response.hasRollout()
                                ? "in force for all: " + RolloutView.text(response.getRollout())
                                : "nothing was tried out");
        return ExitCode.OK;
    }
}
