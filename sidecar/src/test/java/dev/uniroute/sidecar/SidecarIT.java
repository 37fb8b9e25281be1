package dev.uniroute.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.GetRolloutRequest;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.Severity;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A sidecar on a database in which nothing is registered yet. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabaseResource.class)
@Timeout(120)
class SidecarIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void routesByWhatIsPublishedWhichIsNothing() {
        RouteRequest request =
                RouteRequest.newBuilder().setPrompt("What is 17 times 23?").build();

        assertThat(reason(() -> RoutingServiceGrpc.newBlockingStub(channel).route(request)))
                .isEqualTo("NO_SNAPSHOT");
    }

    @Test
    void takesOutcomesIntoTheDatabase() {
        var operations = OperationsServiceGrpc.newBlockingStub(channel);
        ReportOutcomeRequest good = outcome("0123456789abcdef-1", 1);

        assertThat(operations.reportOutcome(good).getAdded()).isTrue();
        assertThat(operations.reportOutcome(good).getAdded()).isFalse();
        assertThat(reason(() -> operations.reportOutcome(outcome("0123456789abcdef-1", 0.5))))
                .isEqualTo("OUTCOME_EXISTS");
    }

    private static ReportOutcomeRequest outcome(String decision, double score) {
        return ReportOutcomeRequest.newBuilder()
                .setDecisionId(decision)
                .setOutcome(DecisionOutcome.newBuilder().setScore(score))
                .build();
    }

    @Test
    void findsThatTheSchemaFits() {
        List<Finding> findings = OperationsServiceGrpc.newBlockingStub(channel)
                .diagnose(DiagnoseRequest.getDefaultInstance())
                .getFindingsList();

        assertThat(findings)
                .filteredOn(it -> it.getCheck().equals("schema"))
                .singleElement()
                .satisfies(it -> assertThat(it.getSeverity()).isEqualTo(Severity.SEVERITY_OK));
        assertThat(findings).noneMatch(it -> it.getCheck().equals("endpoint"));
    }

    @Test
    void sendsElsewhereWhatItDoesNotAnswer() {
        var registry = RegistryServiceGrpc.newBlockingStub(channel);
        var training = TrainingServiceGrpc.newBlockingStub(channel);
        var operations = OperationsServiceGrpc.newBlockingStub(channel);

        assertThat(reason(() -> registry.listModels(ListModelsRequest.getDefaultInstance())))
                .isEqualTo("ROLE_FORBIDS");
        assertThat(reason(() -> training.trainRouter(TrainRouterRequest.getDefaultInstance())))
                .isEqualTo("ROLE_FORBIDS");
        assertThat(reason(() -> operations.getRollout(GetRolloutRequest.getDefaultInstance())))
                .isEqualTo("ROLE_FORBIDS");
    }

    private static String reason(ThrowingCallable call) {
        StatusRuntimeException refusal = catchThrowableOfType(StatusRuntimeException.class, call);
        Status status = Objects.requireNonNull(StatusProto.fromThrowable(refusal));
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .map(SidecarIT::unpacked)
                .findFirst()
                .orElseThrow()
                .getReason();
    }

    private static ErrorInfo unpacked(Any detail) {
        try {
            return detail.unpack(ErrorInfo.class);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
