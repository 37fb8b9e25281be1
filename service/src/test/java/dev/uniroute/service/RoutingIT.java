package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.BatchRouteRequest;
import dev.uniroute.v1.Candidate;
import dev.uniroute.v1.ChatMessage;
import dev.uniroute.v1.ChatMessages;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.Exclusion;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResult;
import dev.uniroute.v1.RoutedModel;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.StreamRouteRequest;
import dev.uniroute.v1.StreamRouteResponse;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Decisions of the running service over gRPC, among a cheap model and a good one. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class RoutingIT {
    private static final String PROMPT = "What is 17 times 23?";
    private static final List<String> BOTH = List.of("route-cheap", "route-good");

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private Api api;

    @BeforeEach
    void prepare() throws Exception {
        api = new Api(port).prepared();
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("route-cheap", "sim-nano", provider, 0.05);
            api.onboard("route-good", "sim-frontier", provider, 5);
        }
        api.eventually(PROMPT, BOTH, decision -> active(decision) == 2);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void lambdaMovesTheDecisionFromTheGoodModelToTheCheapOne() {
        Decision quality = decide(Policy.newBuilder().setLambda(0));
        Decision cost = decide(Policy.newBuilder().setLambda(1e6));

        assertThat(quality.getModel().getName()).isEqualTo("route-good");
        assertThat(cost.getModel().getName()).isEqualTo("route-cheap");
        assertThat(quality.getStatus()).isEqualTo(DecisionStatus.DECISION_STATUS_ROUTED);
        assertThat(quality.getFallbacksList()).extracting(RoutedModel::getName).containsExactly("route-cheap");
        assertThat(quality.getModel().getQualityInterval().getLow())
                .isLessThan(quality.getModel().getPredictedQuality());
    }

    @Test
    void aFloorTakesTheCheapestModelThatReachesIt() {
        assertThat(decide(Policy.newBuilder().setQualityFloor(0.01)).getModel().getName())
                .isEqualTo("route-cheap");
        Decision unreachable = decide(Policy.newBuilder().setQualityFloor(1));
        assertThat(unreachable.getModel().getName()).isEqualTo("route-good");
        assertThat(unreachable.getStatus()).isEqualTo(DecisionStatus.DECISION_STATUS_DEGRADED);
        assertThat(unreachable.getStatusReason()).isNotBlank();
    }

    @Test
    void theSameRequestGivesTheSameDecisionButForItsId() {
        Decision one = decide(Policy.newBuilder().setLambda(10));
        Decision other = decide(Policy.newBuilder().setLambda(10));

        assertThat(other.getDecisionId()).isNotEqualTo(one.getDecisionId());
        assertThat(other.toBuilder().clearDecisionId().build())
                .isEqualTo(one.toBuilder().clearDecisionId().build());
    }

    @Test
    void anExplanationHasEveryModelAndWhyItWasExcluded() {
        Decision decision = api.routing
                .route(RouteRequest.newBuilder()
                        .setPrompt(PROMPT)
                        .setExplain(true)
                        .setConstraints(Constraints.newBuilder().addAllowModels("route-good"))
                        .build())
                .getDecision();

        Candidate cheap = decision.getExplanation().getCandidatesList().stream()
                .filter(it -> it.getModel().getName().equals("route-cheap"))
                .findFirst()
                .orElseThrow();
        assertThat(cheap.getExclusion()).isEqualTo(Exclusion.EXCLUSION_NOT_ALLOWED);
        assertThat(cheap.getExclusionDetail()).isNotBlank();
        assertThat(decision.getExplanation().getFeaturesList()).hasSize(1);
        assertThat(decision.getExplanation().getCluster())
                .isEqualTo(decision.getExplanation().getFeatures(0).getFeature());
        assertThat(decision.getExplanation().getCandidates(0).getEvaluations()).isPositive();
    }

    @Test
    void whereNoModelIsLeftTheConstraintIsNamed() {
        Failure failure = Failure.of(() -> api.routing.route(RouteRequest.newBuilder()
                .setPrompt(PROMPT)
                .setConstraints(Constraints.newBuilder().putLabels("region", "mars"))
                .build()));

        assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(failure.reason()).isEqualTo("NO_ELIGIBLE_MODEL");
        assertThat(failure.info().getMetadataMap()).containsEntry("constraint", "constraints.labels");
    }

    @Test
    void aConversationIsRoutedLikeAPrompt() {
        ChatMessages messages = ChatMessages.newBuilder()
                .addMessages(ChatMessage.newBuilder().setRole("user").setContent(PROMPT))
                .build();

        Decision decision = api.routing
                .route(RouteRequest.newBuilder().setMessages(messages).build())
                .getDecision();

        assertThat(decision.hasModel()).isTrue();
        assertThat(decision.getInputTokens()).isPositive();
    }

    @Test
    void anInvalidItemFailsAloneInABatch() {
        List<RouteResult> results = api.routing
                .batchRoute(BatchRouteRequest.newBuilder()
                        .addRequests(RouteRequest.newBuilder().setPrompt("one"))
                        .addRequests(RouteRequest.newBuilder().setPrompt(""))
                        .addRequests(RouteRequest.newBuilder().setPrompt("three"))
                        .build())
                .getResultsList();

        assertThat(results).extracting(RouteResult::hasDecision).containsExactly(true, false, true);
        assertThat(results.get(1).getError().getReason()).isEqualTo("INVALID_FIELD");
        assertThat(results.get(1).getError().getMetadataMap()).containsEntry("field", "prompt");
        assertThat(Failure.of(() -> api.routing.batchRoute(BatchRouteRequest.getDefaultInstance()))
                        .field())
                .isEqualTo("requests");
    }

    @Test
    void aStreamIsAnsweredInOrder() throws Exception {
        Api.Answer<StreamRouteResponse> answers = new Api.Answer<>();
        StreamObserver<StreamRouteRequest> requests =
                RoutingServiceGrpc.newStub(api.channel()).streamRoute(answers);
        IntStream.range(0, 50)
                .forEach(i -> requests.onNext(StreamRouteRequest.newBuilder()
                        .setRequest(RouteRequest.newBuilder()
                                .setPrompt(i == 20 ? "" : PROMPT)
                                .setInputTokens(i + 1))
                        .build()));
        requests.onCompleted();

        List<StreamRouteResponse> received = answers.get();

        assertThat(received).hasSize(50);
        assertThat(received.get(20).getResult().hasError()).isTrue();
        assertThat(received.get(49).getResult().getDecision().getInputTokens()).isEqualTo(50);
        assertThat(received.get(3).getResult().getDecision().getInputTokens()).isEqualTo(4);
    }

    @Test
    void healthIsToldPerService() {
        for (String service : List.of("", RoutingServiceGrpc.SERVICE_NAME, "uniroute.v1.RegistryService")) {
            assertThat(HealthGrpc.newBlockingStub(api.channel())
                            .check(HealthCheckRequest.newBuilder()
                                    .setService(service)
                                    .build())
                            .getStatus())
                    .isEqualTo(ServingStatus.SERVING);
        }
    }

    private Decision decide(Policy.Builder policy) {
        return api.routing
                .route(RouteRequest.newBuilder()
                        .setPrompt(PROMPT)
                        .setPolicy(policy)
                        .setConstraints(Constraints.newBuilder().addAllAllowModels(BOTH))
                        .build())
                .getDecision();
    }

    private static long active(Decision decision) {
        return decision.getExplanation().getCandidatesList().stream()
                .filter(it -> BOTH.contains(it.getModel().getName()))
                .filter(it -> it.getProfileState() == ProfileState.PROFILE_STATE_ACTIVE)
                .count();
    }
}
