package dev.uniroute.cli.decisions;

import com.google.protobuf.util.Durations;
import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.ReportOutcomeResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = "Says what came of a decision. May be repeated, and added to; what was reported first stays.")
final class ReportOutcome implements Action {

    @Parameters(paramLabel = "ID", description = "The id of the decision.")
    private String id = "";

    @Option(names = "--model", paramLabel = "NAME", description = "The model that was really called.")
    private String model = "";

    @Option(names = "--score", paramLabel = "S", description = "How good the answer was, 0 to 1.")
    private @Nullable Double score;

    @Option(names = "--cost", paramLabel = "USD", description = "What the call cost.")
    private @Nullable Double cost;

    @Option(names = "--latency", paramLabel = "TIME", description = "From the request to the whole answer, e.g. 830ms.")
    private @Nullable Duration latency;

    @Option(names = "--tokens-in", paramLabel = "N", description = "Tokens of the prompt as the provider counts.")
    private @Nullable Long inputTokens;

    @Option(names = "--tokens-out", paramLabel = "N", description = "Tokens of the answer as the provider counts.")
    private @Nullable Long outputTokens;

    @Override
    public int run(Session session) {
        ReportOutcomeResponse response = session.operations()
                .reportOutcome(ReportOutcomeRequest.newBuilder()
                        .setDecisionId(id)
                        .setOutcome(outcome())
                        .build());
        session.console().show(response, () -> response.getAdded() ? "reported" : "known already");
        return ExitCode.OK;
    }

    private DecisionOutcome outcome() {
        DecisionOutcome.Builder outcome = DecisionOutcome.newBuilder().setModel(model);
        if (score != null) {
            outcome.setScore(score);
        }
        if (cost != null) {
            outcome.setCostUsd(cost);
        }
        if (latency != null) {
            outcome.setLatency(Durations.fromMillis(latency.toMillis()));
        }
        if (inputTokens != null) {
            outcome.setInputTokens(inputTokens);
        }
        if (outputTokens != null) {
            outcome.setOutputTokens(outputTokens);
        }
        return outcome.build();
    }
}
