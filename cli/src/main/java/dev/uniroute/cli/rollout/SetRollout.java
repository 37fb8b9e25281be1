package dev.uniroute.cli.rollout;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.Rollout;
import dev.uniroute.v1.RolloutMode;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.SetRolloutResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "set", description = "Begins to try something out, or changes how.")
final class SetRollout implements Action {

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @ArgGroup(multiplicity = "1")
    private Share share = new Share();

    /** What is tried out. */
    static final class Subject {
        @Option(names = "--router-version", paramLabel = "N", description = "A router version that is not active.")
        private @Nullable Long version;

        @Option(
                names = "--model",
                paramLabel = "NAME",
                description = "A model, which other decisions do not consider meanwhile.")
        private @Nullable String model;
    }

    /** How. */
    static final class Share {
        @Option(
                names = "--canary",
                paramLabel = "SHARE",
                description = "It makes this share of the decisions, e.g. 0.05.")
        private @Nullable Double canary;

        @Option(
                names = "--shadow",
                paramLabel = "SHARE",
                description = "It is computed and logged beside this share of them.")
        private @Nullable Double shadow;
    }

    @Override
    public int run(Session session) {
        SetRolloutResponse response = session.operations()
                .setRollout(SetRolloutRequest.newBuilder().setRollout(rollout()).build());
        session.console().show(response, () -> RolloutView.text(response.getRollout()));
        return ExitCode.OK;
    }

    private Rollout rollout() {
        Rollout.Builder rollout = Rollout.newBuilder();
        if (subject.version != null) {
            rollout.setRouterVersion(subject.version);
        }
        if (subject.model != null) {
            rollout.setModel(subject.model);
        }
        if (share.canary != null) {
            rollout.setMode(RolloutMode.ROLLOUT_MODE_CANARY).setShare(share.canary);
        }
        if (share.shadow != null) {
            rollout.setMode(RolloutMode.ROLLOUT_MODE_SHADOW).setShare(share.shadow);
        }
        return rollout.build();
    }
}
