package dev.uniroute.cli.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.ListDecisionsResponse;
import dev.uniroute.v1.LoggedDecision;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.ReportOutcomeResponse;
import dev.uniroute.v1.WeighedCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionsCommandTest {
    @RegisterExtension
    final Client client = new Client();

    @Test
    void listsWhatWasDecidedAndWhatCameOfIt() {
        client.service()
                .answers(
                        ListDecisionsRequest.class,
                        ListDecisionsResponse.newBuilder()
                                .addDecisions(LoggedDecision.newBuilder()
                                        .setDecisionId("5f-1")
                                        .setDecideTime(Timestamps.fromMillis(0))
                                        .setStatus(DecisionStatus.DECISION_STATUS_DEFAULTED)
                                        .setModel("gpt")
                                        .setPropensity(0.95)
                                        .addCandidates(WeighedCandidate.newBuilder()
                                                .setModel("gpt")
                                                .setPredictedQuality(0.9)
                                                .setPredictedCostUsd(0.001))
                                        .setOutcome(DecisionOutcome.newBuilder().setScore(1)))
                                .setNextPageToken("abc")
                                .build());

        Client.Result result =
                client.run("decisions", "list", "--model", "gpt", "--status", "defaulted", "--last", "1h");

        ListDecisionsRequest request = client.service().request(ListDecisionsRequest.class);
        assertThat(request.getModelsList()).containsExactly("gpt");
        assertThat(request.getStatusesList()).containsExactly(DecisionStatus.DECISION_STATUS_DEFAULTED);
        assertThat(request.getFromTime())
                .isEqualTo(Timestamps.fromMillis(Client.NOW.minusSeconds(3600).toEpochMilli()));
        assertThat(result.lines().get(1))
                .startsWith("1970-01-01T00:00:00Z  5f-1  DEFAULTED  gpt")
                .contains("0.95");
        assertThat(result.lines().getLast()).isEqualTo("more: --page-token abc");
    }

    @Test
    void saysWhyThereMayBeNone() {
        client.service().answers(ListDecisionsRequest.class, ListDecisionsResponse.getDefaultInstance());

        assertThat(client.run("decisions", "list").out()).contains("uniroute.decision-log.mode");
    }

    @Test
    void reportsWhatCameOfADecision() {
        client.service()
                .answers(
                        ReportOutcomeRequest.class,
                        ReportOutcomeResponse.newBuilder().setAdded(true).build());

        Client.Result result = client.run(
                "decisions",
                "report",
                "5f-1",
                "--score",
                "0.5",
                "--cost",
                "0.001",
                "--latency",
                "830ms",
                "--tokens-out",
                "9");

        assertThat(result.out()).isEqualTo("reported\n");
        assertThat(client.service().request(ReportOutcomeRequest.class))
                .isEqualTo(ReportOutcomeRequest.newBuilder()
                        .setDecisionId("5f-1")
                        .setOutcome(DecisionOutcome.newBuilder()
                                .setScore(0.5)
                                .setCostUsd(0.001)
                                .setLatency(Durations.fromMillis(830))
                                .setOutputTokens(9))
                        .build());
    }
}
