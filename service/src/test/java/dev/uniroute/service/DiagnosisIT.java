package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.Severity;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the service says ails it, over real gRPC and about a real Postgres. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class DiagnosisIT {

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private static List<Finding> findings(Api api) {
        return OperationsServiceGrpc.newBlockingStub(api.channel())
                .diagnose(DiagnoseRequest.getDefaultInstance())
                .getFindingsList();
    }

    private static Finding finding(Api api, String check) {
        return findings(api).stream()
                .filter(finding -> finding.getCheck().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void looksAtEverything() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("diagnosed", "sim-large", provider, 2);
            api.eventually("What is 12 * 7?", List.of("diagnosed"), decision -> true);

            List<Finding> findings = findings(api);

            assertThat(findings)
                    .extracting(Finding::getCheck)
                    .startsWith(
                            "database",
                            "schema",
                            "pgvector",
                            "permissions",
                            "clock",
                            "snapshot",
                            "snapshot-on-disk",
                            "embedder",
                            "models",
                            "endpoint");
            assertThat(findings)
                    .filteredOn(finding -> finding.getSubject()
                            .equals(provider.baseUrl().resolve("/").toString()))
                    .extracting(Finding::getSeverity)
                    .containsExactly(Severity.SEVERITY_OK);
            assertThat(findings)
                    .filteredOn(finding -> !finding.getCheck().equals("endpoint"))
                    .extracting(Finding::getSeverity)
                    .doesNotContain(Severity.SEVERITY_FAILED);
        }
    }

    @Test
    void findsAModelWhoseKeyIsMissing() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            URI endpoint = provider.baseUrl().resolve("/keyless");
            var registration = Api.registration("keyless", "sim-large", endpoint, 1);
            registration.getModelBuilder().setEndpoint(endpoint.toString()).setApiKeyRef("env:UNIROUTE_NO_SUCH_KEY");
            api.ended(api.register(registration).getRun());

            assertThat(findings(api))
                    .filteredOn(finding -> finding.getSubject().equals(endpoint.toString()))
                    .extracting(Finding::getDetail)
                    .singleElement()
                    .asString()
                    .contains("env:UNIROUTE_NO_SUCH_KEY");
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        try (Api api = new Api(port)) {
            Failure failure = Failure.of(() -> OperationsServiceGrpc.newBlockingStub(api.channel())
                    .diagnose(DiagnoseRequest.newBuilder()
                            .setTimeLimit(Durations.fromSeconds(31))
                            .build()));

            assertThat(failure.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(failure.info().getMetadataMap()).containsEntry("field", "time_limit");
        }
    }

    @Test
    void saysWhichSchemaThereIs() throws Exception {
        try (Api api = new Api(port).prepared()) {
            assertThat(finding(api, "schema").getDetail()).startsWith("migrated to 2026");
        }
    }
}
