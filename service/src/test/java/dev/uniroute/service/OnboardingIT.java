package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.FaultPlan;
import dev.uniroute.starter.provider.Latency;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.ClusterScore;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.Evaluation;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.ListSimilarModelsRequest;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.ModelProfile;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.ProfilingOptions;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RegisterModelResponse;
import dev.uniroute.v1.ResumeProfilingRunRequest;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.SimilarModel;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadEvaluationsResponse;
import dev.uniroute.v1.UploadedEvaluation;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From RegisterModel to decisions, on the running service, a real Postgres and a provider on HTTP. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class OnboardingIT {
    private static final String MATH = "What is 12 * 7?";
    private static final int REPRESENTATIVE = 120;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private SimulatedProvider provider = start(ProviderOptions.defaults());
    private Api api;

    @BeforeEach
    void prepare() throws Exception {
        api = new Api(port).prepared();
    }

    @AfterEach
    void stop() {
        api.close();
        provider.close();
    }

    @Test
    void aModelIsRoutedToWithoutARestart() {
        RegisterModelResponse registered = api.register(Api.registration("one", "sim-large", provider.baseUrl(), 2));
        assertThat(registered.getModel().getState()).isEqualTo(ModelState.MODEL_STATE_PROFILING);

        ProfilingRun run = api.ended(registered.getRun());

        assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
        assertThat(run.getPromptsDone()).isEqualTo(REPRESENTATIVE);
        assertThat(provider.stats().of("sim-large").ok()).isEqualTo(REPRESENTATIVE);
        assertThat(api.model("one").getState()).isEqualTo(ModelState.MODEL_STATE_ACTIVE);
        Decision decision = api.eventually(MATH, List.of("one"), OnboardingIT::isActive);
        assertThat(decision.getModel().getName()).isEqualTo("one");
        assertThat(decision.getModel().getProviderModel()).isEqualTo("sim-large");
        assertThat(decision.getModel().getPredictedCostUsd()).isPositive();
    }

    @Test
    void everyAnswerIsStoredWithItsTokensAndWhatTheyCost() {
        ProfilingRun run = onboard("costs", "sim-mini", 3);

        List<Evaluation> evaluations = api.evaluations("costs");

        assertThat(evaluations).hasSize(REPRESENTATIVE).allSatisfy(it -> {
            assertThat(it.getOutputTokens()).isPositive();
            double cost = (3 * it.getInputTokens() + 6 * it.getOutputTokens()) / 1e6;
            assertThat(it.getCostUsd()).isCloseTo(cost, Offset.offset(1e-12));
        });
        double sum = evaluations.stream().mapToDouble(Evaluation::getCostUsd).sum();
        assertThat(run.getSpendUsd()).isCloseTo(sum, Offset.offset(1e-9));
        double mean =
                evaluations.stream().mapToDouble(Evaluation::getScore).average().orElseThrow();
        assertThat(run.getMeanScore()).isCloseTo(mean, Offset.offset(1e-9));
    }

    @Test
    void aRepeatedRequestReturnsTheSameRunAndAnotherContentIsRefused() {
        var request =
                Api.registration("twice", "sim-nano", provider.baseUrl(), 1).setRequestId("request-1");
        RegisterModelResponse first = api.register(request);

        RegisterModelResponse second = api.register(request);
        Failure other = Failure.of(() -> api.register(
                Api.registration("another", "sim-nano", provider.baseUrl(), 1).setRequestId("request-1")));

        assertThat(second.getRun().getId()).isEqualTo(first.getRun().getId());
        assertThat(other.code()).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(other.reason()).isEqualTo("REQUEST_ID_REUSED");
        assertThat(other.field()).isEqualTo("request_id");
    }

    @Test
    void anEndpointThatRefusesTheKeyEndsTheRunWithinSecondsAndSaysSo() throws Exception {
        try (SimulatedProvider locked = start(ProviderOptions.defaults().withApiKey("secret"))) {
            Instant start = Instant.now();

            ProfilingRun run = api.ended(api.register(Api.registration("locked", "sim-nano", locked.baseUrl(), 1))
                    .getRun());

            assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_FAILED);
            assertThat(run.getReason()).contains("401").contains("key");
            assertThat(run.getPromptsDone()).isZero();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(api.model("locked").getState()).isEqualTo(ModelState.MODEL_STATE_FAILED);
            assertThat(api.model("locked").getStateReason()).contains("401");
        }
    }

    @Test
    void faultsOfTheProviderChangeNoScore() throws Exception {
        ProviderOptions options = ProviderOptions.defaults();
        ProfilingRun calm = onboard("calm", "sim-math", 1);
        try (SimulatedProvider faulty =
                start(options.withFaults(FaultPlan.parse("500=0.1,truncated=0.05,malformed=0.05", 7)))) {

            ProfilingRun run = api.ended(api.register(Api.registration("faulty", "sim-math", faulty.baseUrl(), 1))
                    .getRun());

            assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            assertThat(run.getPromptsFailed()).isZero();
            assertThat(run.getMeanScore()).isEqualTo(calm.getMeanScore());
            assertThat(faulty.stats().faults()).isPositive();
            assertThat(faulty.stats().of("sim-math").ok()).isEqualTo(REPRESENTATIVE);
        }
    }

    @Test
    void aCancelledRunGoesOnWhereItStopped() throws Exception {
        Latency slow = new Latency(Duration.ofMillis(100), Duration.ZERO);
        try (SimulatedProvider calm = start(ProviderOptions.defaults().withLatency(slow))) {
            var request = Api.registration("stopped", "sim-nano", calm.baseUrl(), 1)
                    .setProfiling(ProfilingOptions.newBuilder().setMaxConcurrency(2));
            String run = api.register(request).getRun().getId();

            ProfilingRun cancelled = api.registry
                    .cancelProfilingRun(
                            CancelProfilingRunRequest.newBuilder().setId(run).build())
                    .getRun();
            ProfilingRun resumed = api.ended(api.registry
                    .resumeProfilingRun(
                            ResumeProfilingRunRequest.newBuilder().setId(run).build())
                    .getRun());

            assertThat(cancelled.getState()).isEqualTo(RunState.RUN_STATE_CANCELLED);
            assertThat(resumed.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
            assertThat(resumed.getPromptsDone()).isEqualTo(REPRESENTATIVE);
            assertThat(calm.stats().of("sim-nano").ok()).isBetween((long) REPRESENTATIVE, REPRESENTATIVE + 2L);
        }
    }

    @Test
    void scoresFromElsewhereMakeAProfileWithoutCalls() {
        api.register(Api.registration("uploaded", "none", provider.baseUrl(), 1).setEvaluationsUploaded(true));
        UploadEvaluationsRequest upload = UploadEvaluationsRequest.newBuilder()
                .setModel("uploaded")
                .setComplete(true)
                .addAllEvaluations(Api.starterPrompts().stream()
                        .filter(prompt -> prompt.hasGrader())
                        .map(prompt -> UploadedEvaluation.newBuilder()
                                .setPromptId(prompt.getId())
                                .setScore(1)
                                .setOutputTokens(10)
                                .build())
                        .toList())
                .build();

        UploadEvaluationsResponse first = api.registry.uploadEvaluations(upload);
        UploadEvaluationsResponse second = api.registry.uploadEvaluations(upload);

        assertThat(first.getStored()).isEqualTo(REPRESENTATIVE);
        assertThat(second.getStored()).isZero();
        assertThat(second.getUnchanged()).isEqualTo(REPRESENTATIVE);
        Decision decision = api.eventually(MATH, List.of("uploaded"), OnboardingIT::isActive);
        assertThat(decision.getModel().getPredictedQuality()).isEqualTo(1);
    }

    @Test
    void aNewPriceMovesDecisionsWithoutEvaluatingAgain() {
        onboard("priced", "sim-nano", 1);
        double before = api.eventually(MATH, List.of("priced"), OnboardingIT::isActive)
                .getModel()
                .getPredictedCostUsd();
        Price dear = Price.newBuilder()
                .setUsdPerMtokInput(10)
                .setUsdPerMtokOutput(20)
                .build();

        api.registry.updateModel(UpdateModelRequest.newBuilder()
                .setModel(Model.newBuilder().setName("priced").setPrice(dear))
                .setUpdateMask(FieldMask.newBuilder().addPaths("price"))
                .build());

        double after = api.eventually(
                        MATH, List.of("priced"), decision -> decision.getModel().getPredictedCostUsd() > 5 * before)
                .getModel()
                .getPredictedCostUsd();
        assertThat(after).isCloseTo(10 * before, Offset.offset(1e-9));
        assertThat(provider.stats().of("sim-nano").ok()).isEqualTo(REPRESENTATIVE);
    }

    @Test
    void aDeletedModelIsNotFoundAndItsNameIsFree() {
        onboard("leaving", "sim-nano", 1);
        api.eventually(MATH, List.of("leaving"), OnboardingIT::isActive);

        api.registry.deleteModel(
                DeleteModelRequest.newBuilder().setName("leaving").build());

        assertThat(Failure.of(() -> api.model("leaving")).reason()).isEqualTo("MODEL_NOT_FOUND");
        assertThat(api.register(Api.registration("leaving", "sim-nano", provider.baseUrl(), 1))
                        .getModel()
                        .getState())
                .isEqualTo(ModelState.MODEL_STATE_PROFILING);
    }

    @Test
    void modelsWithAlikeProfilesAreNear() {
        onboard("twin-a", "sim-coder", 1);
        onboard("twin-b", "sim-coder", 1);
        onboard("stranger", "sim-frontier", 1);

        List<SimilarModel> near = api.registry
                .listSimilarModels(ListSimilarModelsRequest.newBuilder()
                        .setName("twin-a")
                        .setLimit(1_000)
                        .build())
                .getModelsList();

        List<String> names = near.stream().map(SimilarModel::getName).toList();
        assertThat(near.getFirst().getDistance()).isZero();
        assertThat(names).doesNotContain("twin-a");
        assertThat(names.indexOf("twin-b")).isLessThan(names.indexOf("stranger"));
    }

    @Test
    void aProfileSaysWhatTheModelWasGradedOnEveryKindOfPrompt() {
        onboard("by-kind", "sim-math", 1);

        ModelProfile profile = api.registry
                .getModelProfile(
                        GetModelProfileRequest.newBuilder().setName("by-kind").build())
                .getProfile();

        assertThat(profile.getClustersList())
                .hasSizeBetween(2, profile.getFeaturesCount())
                .allSatisfy(cluster -> {
                    assertThat(cluster.getTasksList()).isNotEmpty().doesNotContain("");
                    assertThat(cluster.getMeanScoreInterval().getLow()).isLessThanOrEqualTo(cluster.getMeanScore());
                });
        assertThat(profile.getClustersList().stream()
                        .mapToInt(ClusterScore::getEvaluations)
                        .sum())
                .isEqualTo(profile.getEvaluations());
    }

    private ProfilingRun onboard(String name, String providerModel, double price) {
        ProfilingRun run = api.ended(api.register(Api.registration(name, providerModel, provider.baseUrl(), price))
                .getRun());
        assertThat(run.getState()).as(run.getReason()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
        return run;
    }

    private static boolean isActive(Decision decision) {
        return decision.getExplanation().getCandidatesList().stream()
                .anyMatch(
                        it -> it.getModel().getName().equals(decision.getModel().getName())
                                && it.getProfileState() == ProfileState.PROFILE_STATE_ACTIVE);
    }

    private static SimulatedProvider start(ProviderOptions options) {
        try {
            return SimulatedProvider.start(0, options);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
