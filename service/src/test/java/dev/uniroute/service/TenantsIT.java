package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.AuditEvent;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ListAuditEventsRequest;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.Vote;
import dev.uniroute.v1.VoteOutcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three tenants on one service and one database: none sees or moves what is another's. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(value = TenantsResource.class, restrictToAnnotatedClass = true)
@Timeout(240)
class TenantsIT {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");
    private static final String PROMPT = "What is 17 times 23?";

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @ConfigProperty(name = "uniroute.snapshot.dir")
    Path snapshots;

    @Inject
    Catalog catalog;

    private Api shop;
    private Api lab;
    private Api ofDefault;

    @BeforeEach
    void open() {
        shop = Api.of("shop", port);
        lab = Api.of("lab", port);
        ofDefault = new Api(port);
    }

    @AfterEach
    void close() {
        shop.close();
        lab.close();
        ofDefault.close();
    }

    @Test
    void theSameNameIsAnotherModelInEachTenant() {
        shop.register(known(Api.registration("same", "shops", NOWHERE, 1)));
        lab.register(known(Api.registration("same", "labs", NOWHERE, 2)));

        assertThat(shop.model("same").getProviderModel()).isEqualTo("shops");
        assertThat(lab.model("same").getProviderModel()).isEqualTo("labs");
        assertThat(Failure.of(() -> ofDefault.model("same")).reason()).isEqualTo("MODEL_NOT_FOUND");
    }

    @Test
    void whatIsDeletedInOneTenantStaysInAnother() {
        shop.register(known(Api.registration("kept", "m", NOWHERE, 1)));
        lab.register(known(Api.registration("kept", "m", NOWHERE, 1)));

        lab.registry.deleteModel(DeleteModelRequest.newBuilder().setName("kept").build());

        assertThat(names(shop)).contains("kept");
        assertThat(names(lab)).doesNotContain("kept");
    }

    @Test
    void runsAreSeenAndCancelledByTheirOwnTenantAlone() {
        String id = shop.register(Api.registration("called", "m", NOWHERE, 1))
                .getRun()
                .getId();

        Failure seen = Failure.of(() -> lab.registry.getProfilingRun(
                GetProfilingRunRequest.newBuilder().setId(id).build()));
        Failure cancelled = Failure.of(() -> lab.registry.cancelProfilingRun(
                CancelProfilingRunRequest.newBuilder().setId(id).build()));

        assertThat(seen.reason()).isEqualTo("PROFILING_RUN_NOT_FOUND");
        assertThat(cancelled.reason()).isEqualTo("PROFILING_RUN_NOT_FOUND");
        assertThat(lab.registry
                        .listProfilingRuns(ListProfilingRunsRequest.getDefaultInstance())
                        .getRunsList())
                .extracting(ProfilingRun::getId)
                .doesNotContain(id);
        shop.registry.cancelProfilingRun(
                CancelProfilingRunRequest.newBuilder().setId(id).build());
    }

    /** Prompts, router versions (the same number in both), runs by one worker, spend, snapshots, decisions, files. */
    @Test
    void eachTenantTrainsProfilesAndRoutesByItsOwn() throws Exception {
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            shop.prepared();
            assertThat(Failure.of(() -> route(lab)).reason()).isEqualTo("NO_SNAPSHOT");
            lab.prepared(5);
            assertThat(shop.activeVersion().getNumber())
                    .isEqualTo(lab.activeVersion().getNumber());

            ProfilingRun shops = shop.register(Api.registration("worker", "sim-large", provider.baseUrl(), 4))
                    .getRun();
            ProfilingRun labs = lab.register(Api.registration("worker", "sim-nano", provider.baseUrl(), 1))
                    .getRun();
            shops = shop.ended(shops);
            labs = lab.ended(labs);

            assertThat(shops.getState()).as(shops.getReason()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            assertThat(labs.getState()).as(labs.getReason()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            assertThat(decided(shop)).isEqualTo("sim-large");
            assertThat(decided(lab)).isEqualTo("sim-nano");
            assertThat(clusters(shop)).isEqualTo(8);
            assertThat(clusters(lab)).isEqualTo(5);
            assertThat(shop.evaluations("worker")).isNotEqualTo(lab.evaluations("worker"));
            assertThat(Failure.of(() -> route(ofDefault)).reason()).isEqualTo("NO_SNAPSHOT");
            assertThat(snapshots.resolve("tenant_shop")).isNotEmptyDirectory();
            assertThat(snapshots.resolve("tenant_lab")).isNotEmptyDirectory();
            assertThat(diagnosis(shop)).contains("tenant_shop").doesNotContain("tenant_lab");
            assertThat(diagnosis(ofDefault)).contains("none is in force");
        }
    }

    @Test
    void promptsVotesAndTheAuditLogAreTheTenants() throws Exception {
        List<Prompt> prompts = Api.starterPrompts();
        shop.importPrompts(prompts);
        for (String model : List.of("first", "second")) {
            shop.register(Api.registration(model, "m", NOWHERE, 1).setEvaluationsUploaded(true));
            lab.register(Api.registration(model, "m", NOWHERE, 1).setEvaluationsUploaded(true));
        }

        shop.training.importVotes(vote(prompts));

        assertThat(prompts(ofDefault)).isZero();
        assertThat(events(shop)).contains("prompts", "votes", "models/first");
        assertThat(events(lab)).contains("models/first").doesNotContain("votes");
        assertThat(events(ofDefault)).doesNotContain("votes", "models/first");
    }

    @Test
    void aDiagnosisTellsOfTheTenantsEndpointsAlone() {
        shop.register(known(Api.registration("ailing", "m", URI.create("http://127.0.0.1:7/"), 1)));

        assertThat(diagnosis(shop)).contains("127.0.0.1:7");
        assertThat(diagnosis(lab)).doesNotContain("127.0.0.1:7");
    }

    @Test
    void aTenantThatIsNotThereIsRefused() {
        try (Api stranger = Api.of("nobody", port)) {
            assertThat(Failure.of(() -> names(stranger)).reason()).isEqualTo("TENANT_FORBIDDEN");
        }
    }

    /** What forgets to say whose data it works on sees none, rather than somebody else's. */
    @Test
    void whereNobodySaysForWhomNothingIsSeen() {
        ofDefault.register(known(Api.registration("hidden", "m", NOWHERE, 1)));

        assertThat(Tenant.DEFAULT.call(() -> catalog.find("hidden"))).isPresent();
        assertThat(new Tenant("shop").call(() -> catalog.find("hidden"))).isEmpty();
        assertThatThrownBy(() -> catalog.find("hidden")).rootCause().hasMessageContaining("does not exist");
    }

    /** A schema that is not migrated must not let the default tenant's tables show through. */
    @Test
    void aTenantWhoseSchemaIsMissingSeesNothing() {
        Tenant unprepared = new Tenant("unprepared");

        assertThatThrownBy(() -> unprepared.call(() -> catalog.find("hidden")))
                .rootCause()
                .hasMessageContaining("does not exist");
    }

    /** A model without a run, which would keep a worker busy with an endpoint that does not answer. */
    private static RegisterModelRequest.Builder known(RegisterModelRequest.Builder registration) {
        return registration.setEvaluationsUploaded(true);
    }

    private static List<String> names(Api api) {
        return api.registry.listModels(ListModelsRequest.getDefaultInstance()).getModelsList().stream()
                .map(Model::getName)
                .toList();
    }

    private static int prompts(Api api) {
        return api.training.listPrompts(ListPromptsRequest.getDefaultInstance()).getPromptsCount();
    }

    private static Decision route(Api api) {
        return api.routing
                .route(RouteRequest.newBuilder().setPrompt(PROMPT).build())
                .getDecision();
    }

    private static String decided(Api api) {
        return api.eventually(PROMPT, List.of("worker"), it -> true).getModel().getProviderModel();
    }

    private static int clusters(Api api) {
        return api.registry
                .getModelProfile(
                        GetModelProfileRequest.newBuilder().setName("worker").build())
                .getProfile()
                .getClustersCount();
    }

    private static List<String> events(Api api) {
        return OperationsServiceGrpc.newBlockingStub(api.channel())
                .listAuditEvents(
                        ListAuditEventsRequest.newBuilder().setPageSize(1_000).build())
                .getEventsList()
                .stream()
                .map(AuditEvent::getResource)
                .toList();
    }

    private static String diagnosis(Api api) {
        return OperationsServiceGrpc.newBlockingStub(api.channel())
                .diagnose(DiagnoseRequest.getDefaultInstance())
                .toString();
    }

    private static ImportVotesRequest vote(List<Prompt> prompts) {
        String prompt = prompts.stream()
                .filter(Prompt::hasGrader)
                .findFirst()
                .orElseThrow()
                .getId();
        return ImportVotesRequest.newBuilder()
                .addVotes(Vote.newBuilder()
                        .setId("one")
                        .setPromptId(prompt)
                        .setFirstModel("first")
                        .setSecondModel("second")
                        .setOutcome(VoteOutcome.VOTE_OUTCOME_FIRST))
                .build();
    }
}
