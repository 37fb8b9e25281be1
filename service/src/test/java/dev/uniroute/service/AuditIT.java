package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Struct;
import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.service.access.AccessRole;
import dev.uniroute.service.grpc.access.RpcAccess;
import dev.uniroute.service.grpc.access.Rpcs;
import dev.uniroute.v1.AuditEvent;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.CancelTrainingRunRequest;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ListAuditEventsRequest;
import dev.uniroute.v1.ListAuditEventsResponse;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.ResumeProfilingRunRequest;
import dev.uniroute.v1.Rollout;
import dev.uniroute.v1.RolloutEnd;
import dev.uniroute.v1.RolloutMode;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadedEvaluation;
import dev.uniroute.v1.Vote;
import dev.uniroute.v1.VoteOutcome;
import dev.uniroute.v1.WatchTrainingRunRequest;
import io.grpc.MethodDescriptor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every rpc that changes something is in the audit log, with who, before and after. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class AuditIT {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @Test
    void everyRpcThatChangesSomethingLeavesAnEvent() throws Exception {
        try (Api api = new Api(port)) {
            changeEverything(api);

            assertThat(events(api, "").stream()
                            .filter(event -> !event.getRpc().isEmpty())
                            .peek(event -> assertThat(event.getPrincipal()).isEqualTo("anonymous"))
                            .map(AuditEvent::getRpc)
                            .collect(Collectors.toSet()))
                    .isEqualTo(changing());
        }
    }

    @Test
    void anEventSaysWhatItWasAndWhatItBecame() {
        try (Api api = new Api(port)) {
            api.register(Api.registration("audited", "m", NOWHERE, 1));
            setPrice(api, "audited", 5);
            setPrice(api, "audited", 5);
            api.registry.deleteModel(
                    DeleteModelRequest.newBuilder().setName("audited").build());

            List<AuditEvent> events = events(api, "models/audited");

            assertThat(events)
                    .extracting(AuditEvent::getRpc)
                    .containsExactly("DeleteModel", "UpdateModel", "RegisterModel");
            assertThat(events.get(2).hasBefore()).isFalse();
            assertThat(price(events.get(1).getBefore())).isEqualTo(1);
            assertThat(price(events.get(1).getAfter())).isEqualTo(5);
            assertThat(events.get(0).hasAfter()).isFalse();
        }
    }

    @Test
    void theLogIsReadInPages() {
        try (Api api = new Api(port)) {
            api.register(Api.registration("paged", "m", NOWHERE, 1));
            setPrice(api, "paged", 2);
            ListAuditEventsRequest request = ListAuditEventsRequest.newBuilder()
                    .setResource("models/paged")
                    .setPageSize(1)
                    .build();

            ListAuditEventsResponse first = operations(api).listAuditEvents(request);
            ListAuditEventsResponse second = operations(api)
                    .listAuditEvents(request.toBuilder()
                            .setPageToken(first.getNextPageToken())
                            .build());

            assertThat(first.getEventsList()).extracting(AuditEvent::getRpc).containsExactly("UpdateModel");
            assertThat(second.getEventsList()).extracting(AuditEvent::getRpc).containsExactly("RegisterModel");
            assertThat(second.getNextPageToken()).isEmpty();
        }
    }

    private static void changeEverything(Api api) throws Exception {
        List<Prompt> prompts = Api.starterPrompts();
        api.importPrompts(prompts);
        TrainRouterRequest train =
                TrainRouterRequest.newBuilder().setMethod(Api.kMeans(4)).build();
        TrainingRun first = api.train(train);
        String started = api.training.trainRouter(train).getRun().getId();
        String waiting = api.training.trainRouter(train).getRun().getId();
        api.training.cancelTrainingRun(
                CancelTrainingRunRequest.newBuilder().setId(waiting).build());
        api.training
                .watchTrainingRun(
                        WatchTrainingRunRequest.newBuilder().setId(started).build())
                .forEachRemaining(update -> {});
        long active = api.activeVersion().getNumber();
        long other = active == first.getRouterVersion() ? active + 1 : first.getRouterVersion();
        tryOut(api, other);
        api.activate(other);

        String run = api.register(Api.registration("called", "m", NOWHERE, 1))
                .getRun()
                .getId();
        api.registry.cancelProfilingRun(
                CancelProfilingRunRequest.newBuilder().setId(run).build());
        api.registry.resumeProfilingRun(
                ResumeProfilingRunRequest.newBuilder().setId(run).build());
        setPrice(api, "called", 3);
        api.register(Api.registration("graded", "m", NOWHERE, 1).setEvaluationsUploaded(true));
        upload(api, "graded", prompts);
        vote(api, prompts);
        api.registry.deleteModel(
                DeleteModelRequest.newBuilder().setName("called").build());
    }

    private static void tryOut(Api api, long routerVersion) {
        operations(api)
                .setRollout(SetRolloutRequest.newBuilder()
                        .setRollout(Rollout.newBuilder()
                                .setRouterVersion(routerVersion)
                                .setMode(RolloutMode.ROLLOUT_MODE_SHADOW)
                                .setShare(0.5))
                        .build());
        operations(api)
                .endRollout(EndRolloutRequest.newBuilder()
                        .setEnd(RolloutEnd.ROLLOUT_END_ROLL_BACK)
                        .build());
    }

    private static Set<String> changing() {
        return Rpcs.all().stream()
                .filter(rpc -> RpcAccess.of(rpc.getFullMethodName()) instanceof RpcAccess.Needs(AccessRole role)
                        && (role == AccessRole.REGISTER || role == AccessRole.ADMIN))
                .map(MethodDescriptor::getBareMethodName)
                .map(Objects::requireNonNull)
                .filter(name -> !name.startsWith("List"))
                .collect(Collectors.toSet());
    }

    private static void upload(Api api, String model, List<Prompt> prompts) {
        api.registry.uploadEvaluations(UploadEvaluationsRequest.newBuilder()
                .setModel(model)
                .addEvaluations(UploadedEvaluation.newBuilder()
                        .setPromptId(representative(prompts))
                        .setScore(1))
                .build());
    }

    private static void vote(Api api, List<Prompt> prompts) {
        api.training.importVotes(ImportVotesRequest.newBuilder()
                .addVotes(Vote.newBuilder()
                        .setId("v1")
                        .setPromptId(representative(prompts))
                        .setFirstModel("called")
                        .setSecondModel("graded")
                        .setOutcome(VoteOutcome.VOTE_OUTCOME_TIE))
                .build());
    }

    private static String representative(List<Prompt> prompts) {
        return prompts.stream()
                .filter(Prompt::hasGrader)
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static void setPrice(Api api, String model, double usdPerMtokInput) {
        api.registry.updateModel(UpdateModelRequest.newBuilder()
                .setModel(Model.newBuilder()
                        .setName(model)
                        .setPrice(Price.newBuilder()
                                .setUsdPerMtokInput(usdPerMtokInput)
                                .setUsdPerMtokOutput(2)))
                .setUpdateMask(FieldMask.newBuilder().addPaths("price"))
                .build());
    }

    private static double price(Struct facts) {
        return facts.getFieldsOrThrow("usd_per_mtok_input").getNumberValue();
    }

    private static List<AuditEvent> events(Api api, String resource) {
        return operations(api)
                .listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setResource(resource)
                        .setPageSize(1_000)
                        .build())
                .getEventsList();
    }

    private static OperationsServiceGrpc.OperationsServiceBlockingStub operations(Api api) {
        return OperationsServiceGrpc.newBlockingStub(api.channel());
    }
}
