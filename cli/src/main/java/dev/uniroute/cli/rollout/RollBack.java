package dev.uniroute.cli.rollout;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.EndRolloutResponse;
import dev.uniroute.v1.RolloutEnd;
import picocli.CommandLine.Command;

@Command(
        name = "rollback",
        description = "Takes back what is tried out: a router version stays inactive, a model is paused.")
final class RollBack implements Action {

    @Override
    public int run(Session session) {
        EndRolloutResponse response = session.operations()
                .endRollout(EndRolloutRequest.newBuilder()
                        .setEnd(RolloutEnd.ROLLOUT_END_ROLL_BACK)
                        .build());
        session.console()
                .show(
                        response,
                        () -> response.hasRollout()
                                ? "taken back: " + RolloutView.text(response.getRollout())
                                : "nothing was tried out");
        return ExitCode.OK;
    }
}
