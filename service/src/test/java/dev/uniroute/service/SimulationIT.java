package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.LoggedDecisions;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.OperationsServiceGrpc.OperationsServiceBlockingStub;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.SimulatePolicyRequest;
import dev.uniroute.v1.Simulation;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would change, over real gRPC and a real Postgres. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(300)
class SimulationIT {

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @Test
    void saysHowSharesWouldMove() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("simulated-dear", "sim-large", provider, 50);
            api.onboard("simulated-cheap", "sim-small", provider, 0.001);
            OperationsServiceBlockingStub operations = OperationsServiceGrpc.newBlockingStub(api.channel());

            Simulation simulation = operations
                    .simulatePolicy(SimulatePolicyRequest.newBuilder()
                            .setPolicy(Policy.newBuilder().setLambda(0).setGuardMargin(0))
                            .setRouterVersion(api.activeVersion().getNumber())
                            .build())
                    .getSimulation();
            Simulation logged = operations
                    .simulatePolicy(SimulatePolicyRequest.newBuilder()
                            .setLogged(LoggedDecisions.newBuilder().setLimit(10))
                            .build())
                    .getSimulation();

            assertThat(simulation.getPrompts()).isPositive();
            assertThat(simulation.getSimulated().getActualCount()).isPositive();
            assertThat(simulation.getSimulated().getPredictedQuality())
                    .isGreaterThanOrEqualTo(simulation.getInForce().getPredictedQuality());
            assertThat(simulation.getSharesList().stream()
                            .mapToDouble(shares -> shares.getSimulated())
                            .sum())
                    .isBetween(0.999, 1.001);
            assertThat(logged.getPrompts()).isZero();
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        try (Api api = new Api(port)) {
            OperationsServiceBlockingStub operations = OperationsServiceGrpc.newBlockingStub(api.channel());

            Failure lambda = Failure.of(() -> operations.simulatePolicy(SimulatePolicyRequest.newBuilder()
                    .setPolicy(Policy.newBuilder().setLambda(-1))
                    .build()));
            Failure limit = Failure.of(() -> operations.simulatePolicy(SimulatePolicyRequest.newBuilder()
                    .setLogged(LoggedDecisions.newBuilder().setLimit(2_001))
                    .build()));

            assertThat(lambda.code()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(lambda.info().getMetadataMap()).containsEntry("field", "policy.lambda");
            assertThat(limit.info().getMetadataMap()).containsEntry("field", "logged.limit");
        }
    }
}
