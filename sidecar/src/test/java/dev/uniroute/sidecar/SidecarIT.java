package dev.uniroute.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.uniroute.migrations.FreshDatabase;
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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sidecar on a database that a process of another role has migrated, and in which nothing is registered yet. */
@Timeout(120)
class SidecarIT {
    @TempDir
    static Path folder;

    private static FreshDatabase database;
    private static SidecarProcess sidecar;
    private static ManagedChannel channel;

    @BeforeAll
    static void start() throws Exception {
        database = FreshDatabase.create();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        sidecar = SidecarProcess.launch(environment(), folder).listening();
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", sidecar.port())
                .usePlaintext()
                .build();
    }

    private static Map<String, String> environment() {
        return Map.of(
                "UNIROUTE_JDBC_URL", database.url(),
                "UNIROUTE_JDBC_USER", database.user(),
                "UNIROUTE_JDBC_PASSWORD", database.password());
    }

    @AfterAll
    static void stop() {
        channel.shutdownNow();
        sidecar.close();
        database.close();
    }

    @Test
    void loadsTheVectorApi() throws Exception {
        sidecar.awaitSaid("Listening on");

        assertThat(sidecar.log()).doesNotContain("plain kernels");
    }

    @Test
    void doesNotStartInAnotherRole(@TempDir Path other) throws Exception {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("UNIROUTE_ROLE", "all");

        try (SidecarProcess refused = SidecarProcess.launch(environment, other)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.log()).contains("the sidecar has the role SIDECAR, the service CONTROL and ALL");
        }
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
