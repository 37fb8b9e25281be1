package dev.uniroute.cli.route;

import dev.uniroute.v1.Policy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How quality is traded for cost. */
public final class PolicyOptions {

    @ArgGroup(exclusive = true)
    private @Nullable TradeOff tradeOff;

    @Option(
            names = "--default-model",
            paramLabel = "NAME",
            description = "The model to use when no evidence supports leaving it; auto: the best single one.")
    private String defaultModel = "";

    @Option(
            names = "--guard-margin",
            paramLabel = "Z",
            description = "Leave the default model only for a gain beyond Z standard errors of it. 0: no guard.")
    private @Nullable Double guardMargin;

    private static final class TradeOff {

        @Option(
                names = "--lambda",
                paramLabel = "N",
                description =
                        "Smallest expected loss + N x cost in USD. 0: the best at any price; 10: one point of quality (0.01)"
                                + " is worth $0.001 a call.")
        private @Nullable Double lambda;

        @Option(names = "--budget", paramLabel = "USD", description = "Keep this average cost per call.")
        private @Nullable Double budget;

        @Option(
                names = "--quality-floor",
                paramLabel = "0..1",
                description = "The cheapest model whose predicted quality reaches this.")
        private @Nullable Double qualityFloor;
    }

    /** The policy, if any of it is given. */
    public Optional<Policy> policy() {
        Policy.Builder policy = Policy.newBuilder().setDefaultModel(defaultModel);
        if (tradeOff != null) {
            setTradeOff(policy, tradeOff);
        }
        if (guardMargin != null) {
            policy.setGuardMargin(guardMargin);
        }
        Policy built = policy.build();
        return built.equals(Policy.getDefaultInstance()) ? Optional.empty() : Optional.of(built);
    }

    private static void setTradeOff(Policy.Builder policy, TradeOff tradeOff) {
        if (tradeOff.lambda != null) {
            policy.setLambda(tradeOff.lambda);
        }
        if (tradeOff.budget != null) {
            policy.setBudgetUsd(tradeOff.budget);
        }
        if (tradeOff.qualityFloor != null) {
            policy.setQualityFloor(tradeOff.qualityFloor);
        }
    }
}
