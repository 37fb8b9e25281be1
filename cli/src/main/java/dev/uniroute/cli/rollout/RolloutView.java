package dev.uniroute.cli.rollout;

import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.v1.Rollout;
import dev.uniroute.v1.RolloutMode;

/** A rollout in a sentence. */
final class RolloutView {

    private RolloutView() {}

    static String text(Rollout rollout) {
        String what =
                rollout.hasModel() ? "model " + rollout.getModel() : "router version " + rollout.getRouterVersion();
        String how = rollout.getMode() == RolloutMode.ROLLOUT_MODE_CANARY
                ? "makes %s of the decisions"
                : "is computed beside %s of them";
        return "rollout %d since %s: %s %s"
                .formatted(
                        rollout.getId(),
                        Timestamps.toString(rollout.getBeginTime()),
                        what,
                        how.formatted(Figures.percent(rollout.getShare())));
    }
}
