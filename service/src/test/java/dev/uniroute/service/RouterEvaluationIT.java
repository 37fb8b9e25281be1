package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.ConstantFigures;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DeferralPoint;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.PromptKind;
import dev.uniroute.v1.PromptScore;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouterEvaluation;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.SimilarPrompt;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.ZeroRouterMethod;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stored evaluations tell on the running service: candidates compared, similar prompts, a mix that keeps a budget. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class RouterEvaluationIT {
    private static final String PROMPT = "What is 17 times 23?";
    private static final List<String> MODELS = List.of("judged-nano", "judged-frontier");

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private Api api;
    private long active;

    @BeforeEach
    void prepare() throws Exception {
        api = new Api(port).prepared();
        active = api.activeVersion().getNumber();
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("judged-nano", "sim-nano", provider, 0.05);
            api.onboard("judged-frontier", "sim-frontier", provider, 5);
        }
    }

    @AfterEach
    void stop() {
        api.activate(active);
        api.close();
    }

    @Test
    void comparesACandidateWithTheActiveVersionAndWithEveryModelAlone() {
        long candidate = api.train(request(Api.kMeans(3))).getRouterVersion();

        RouterEvaluation evaluation = evaluate(candidate);

        assertThat(evaluation.getCandidate().getRouterVersion()).isEqualTo(candidate);
        assertThat(evaluation.getAgainst().getRouterVersion()).isEqualTo(active);
        assertThat(evaluation.getFolds()).isEqualTo(5);
        assertThat(evaluation.getPrompts()).isEqualTo(120);
        assertThat(evaluation.getConstantsList())
                .extracting(ConstantFigures::getModel)
                .isSorted()
                .containsAll(MODELS);
        assertThat(evaluation.getCandidate().getArea()).isBetween(0.0, 1.0);
        assertThat(evaluation.getAreaDifference().getPairs()).isEqualTo(5);
        assertThat(evaluation.getAreaDifference().getMean())
                .isEqualTo(
                        evaluation.getCandidate().getArea()
                                - evaluation.getAgainst().getArea(),
                        within(0.02));
        assertThat(evaluation.getCandidate().getCurveList())
                .extracting(DeferralPoint::getCostUsd)
                .isSorted();
        assertThat(evaluate(candidate)).isEqualTo(evaluation);
        assertThat(api.activeVersion().getNumber()).isEqualTo(active);
    }

    @Test
    void similarPromptsComeWithWhatEveryModelScoredOnThem() {
        ListSimilarPromptsResponse similar = api.training.listSimilarPrompts(ListSimilarPromptsRequest.newBuilder()
                .setText("What is 17 times 23?")
                .setLimit(3)
                .build());

        assertThat(similar.getPromptsList())
                .hasSize(3)
                .isSortedAccordingTo(Comparator.comparingDouble(SimilarPrompt::getDistance))
                .allSatisfy(it -> {
                    assertThat(it.getPrompt().getKind()).isEqualTo(PromptKind.PROMPT_KIND_REPRESENTATIVE);
                    assertThat(it.getScoresList())
                            .extracting(PromptScore::getModel)
                            .containsAll(MODELS);
                });
        assertThat(Failure.of(() -> api.training.listSimilarPrompts(ListSimilarPromptsRequest.getDefaultInstance()))
                        .field())
                .isEqualTo("text");
    }

    @Test
    void aVersionAgainstItselfIsComparedWithSingleModelsOnly() {
        RouterEvaluation evaluation = evaluate(active);

        assertThat(evaluation.hasAgainst()).isFalse();
        assertThat(evaluation.hasAreaDifference()).isFalse();
        assertThat(evaluation.getConstantsList()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void anUnknownVersionIsNotFound() {
        Failure failure = Failure.of(() -> evaluate(1_000_000));

        assertThat(failure.code()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(failure.reason()).isEqualTo("ROUTER_VERSION_NOT_FOUND");
    }

    @Test
    void paretoRandomMixesTheNeighboursOfABudgetAndMeetsItExactly() {
        long version = api.train(request(RouterMethod.newBuilder()
                        .setParetoRandom(ZeroRouterMethod.getDefaultInstance())
                        .build()))
                .getRouterVersion();
        api.activate(version);
        Decision by = api.eventually(PROMPT, MODELS, it -> it.getRouterVersion() == version);
        double budget = by.getExplanation().getCandidatesList().stream()
                .filter(it -> MODELS.contains(it.getModel().getName()))
                .mapToDouble(it -> it.getModel().getPredictedCostUsd())
                .average()
                .orElseThrow();

        Decision decision = api.routing
                .route(RouteRequest.newBuilder()
                        .setPrompt(PROMPT)
                        .setExplain(true)
                        .setConstraints(Constraints.newBuilder().addAllAllowModels(MODELS))
                        .setPolicy(Policy.newBuilder().setBudgetUsd(budget).setGuardMargin(0))
                        .build())
                .getDecision();

        assertThat(decision.getExplanation().getCandidatesList().stream()
                        .filter(it -> it.hasShare())
                        .mapToDouble(it -> it.getShare())
                        .sum())
                .isEqualTo(1);
    }

    private RouterEvaluation evaluate(long candidate) {
        return api.training
                .evaluateRouter(EvaluateRouterRequest.newBuilder()
                        .setCandidate(candidate)
                        .build())
                .getEvaluation();
    }

    private static TrainRouterRequest request(RouterMethod method) {
        return TrainRouterRequest.newBuilder().setMethod(method).build();
    }
}
