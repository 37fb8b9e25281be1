package dev.uniroute.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.ModelShares;
import dev.uniroute.v1.SimulatePolicyRequest;
import dev.uniroute.v1.SimulatePolicyResponse;
import dev.uniroute.v1.SimulatedSide;
import dev.uniroute.v1.Simulation;
import dev.uniroute.v1.SkippedPrompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SimulateCommandTest {
    @RegisterExtension
    final Client client = new Client();

    private void answered(Simulation.Builder simulation) {
        client.service()
                .answers(
                        SimulatePolicyRequest.class,
                        SimulatePolicyResponse.newBuilder()
                                .setSimulation(simulation)
                                .build());
    }

    @Test
    void showsBothSidesBesideEachOther() {
        answered(Simulation.newBuilder()
                .setPrompts(120)
                .setChanged(30)
                .setInForce(SimulatedSide.newBuilder()
                        .setPredictedQuality(0.8)
                        .setActualCount(9)
                        .setActualScore(0.75))
                .setSimulated(SimulatedSide.newBuilder()
                        .setPredictedQuality(0.7)
                        .setActualCount(9)
                        .setActualScore(0.5))
                .addShares(
                        ModelShares.newBuilder().setModel("gpt").setInForce(1).setSimulated(0.75))
                .addSkipped(SkippedPrompts.newBuilder()
                        .setReason("no eligible model")
                        .setCount(4)));

        Client.Result result = client.run("simulate", "--lambda", "100", "--router-version", "3");

        SimulatePolicyRequest request = client.service().request(SimulatePolicyRequest.class);
        assertThat(request.getPolicy().getLambda()).isEqualTo(100);
        assertThat(request.getRouterVersion()).isEqualTo(3);
        assertThat(request.hasLogged()).isFalse();
        assertThat(result.out())
                .contains("predicted quality", "actual score", "gpt")
                .contains("30 of 120 would go to another model")
                .contains("left out: 4 (no eligible model)");
    }

    @Test
    void asksForLoggedDecisions() {
        answered(Simulation.newBuilder());

        client.run("simulate", "--budget", "0.001", "--logged", "--last", "1h");

        SimulatePolicyRequest request = client.service().request(SimulatePolicyRequest.class);
        assertThat(request.getLogged().getFromTime())
                .isEqualTo(Timestamps.fromMillis(Client.NOW.minusSeconds(3600).toEpochMilli()));
    }
}
