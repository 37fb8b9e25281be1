package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.LoggedDecision;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.OperationsServiceGrpc.OperationsServiceBlockingStub;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.RolloutArm;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a decision to its row and back, over real gRPC and a real Postgres. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@QuarkusTestResource(value = DecisionLogIT.Logging.class, restrictToAnnotatedClass = true)
@Timeout(180)
class DecisionLogIT {

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    /** Everything is logged, prompts too. */
    public static final class Logging implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            return Map.of(
                    "uniroute.decision-log.mode", "all",
                    "uniroute.decision-log.prompts", "true",
                    "uniroute.decision-log.prompt-characters", "7");
        }

        @Override
        public void stop() {}
    }

    private static OperationsServiceBlockingStub operations(Api api) {
        return OperationsServiceGrpc.newBlockingStub(api.channel());
    }

    /** As it is logged, within a minute. */
    private static LoggedDecision logged(Api api, String id) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(end)) {
            List<LoggedDecision> found = operations(api)
                    .listDecisions(
                            ListDecisionsRequest.newBuilder().setDecisionId(id).build())
                    .getDecisionsList();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw new AssertionError("decision " + id + " is not logged");
    }

    private static ReportOutcomeRequest report(String id, DecisionOutcome.Builder outcome) {
        return ReportOutcomeRequest.newBuilder()
                .setDecisionId(id)
                .setOutcome(outcome)
                .build();
    }

    @Test
    void logsADecisionAndWhatCameOfIt() throws Exception {
        try (Api api = new Api(port).prepared();
                SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("logged", "sim-large", provider, 2);
            Decision decision = api.eventually("What is 12 * 7?", List.of("logged"), any -> true);
            DecisionOutcome.Builder cost = DecisionOutcome.newBuilder().setCostUsd(0.001);
            DecisionOutcome.Builder score = DecisionOutcome.newBuilder().setScore(1);

            boolean added = operations(api)
                    .reportOutcome(report(decision.getDecisionId(), cost))
                    .getAdded();
            boolean addedAgain = operations(api)
                    .reportOutcome(report(decision.getDecisionId(), cost))
                    .getAdded();
            operations(api).reportOutcome(report(decision.getDecisionId(), score));

            assertThat(added).isTrue();
            assertThat(addedAgain).isFalse();
            LoggedDecision logged = logged(api, decision.getDecisionId());
            assertThat(logged.getModel()).isEqualTo("logged");
            assertThat(logged.getStatus()).isEqualTo(decision.getStatus());
            assertThat(logged.getPropensity()).isEqualTo(1);
            assertThat(logged.getArm()).isEqualTo(RolloutArm.ROLLOUT_ARM_ACTIVE);
            assertThat(logged.getPrompt()).isEqualTo("What is");
            assertThat(logged.getPolicy().getLambda()).isEqualTo(10);
            assertThat(logged.getCandidatesList())
                    .singleElement()
                    .satisfies(candidate -> assertThat(candidate.getPredictedQuality())
                            .isEqualTo(decision.getModel().getPredictedQuality()));
            assertThat(logged.getOutcome().getScore()).isEqualTo(1);
            assertThat(logged.getOutcome().getCostUsd()).isEqualTo(0.001);
        }
    }

    @Test
    void refusesAnOutcomeThatSaysOtherwise() {
        try (Api api = new Api(port)) {
            operations(api)
                    .reportOutcome(
                            report("contradicted", DecisionOutcome.newBuilder().setScore(1)));

            Failure failure = Failure.of(() -> operations(api)
                    .reportOutcome(
                            report("contradicted", DecisionOutcome.newBuilder().setScore(0))));

            assertThat(failure.code()).isEqualTo(Code.ALREADY_EXISTS);
            assertThat(failure.reason()).isEqualTo("OUTCOME_EXISTS");
            assertThat(failure.info().getMetadataMap()).containsEntry("field", "outcome.score");
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        try (Api api = new Api(port)) {
            refused(
                    "decision_id",
                    () -> operations(api)
                            .reportOutcome(
                                    report("", DecisionOutcome.newBuilder().setScore(1))));
            refused("outcome", () -> operations(api).reportOutcome(report("a", DecisionOutcome.newBuilder())));
            refused(
                    "outcome.score",
                    () -> operations(api)
                            .reportOutcome(
                                    report("a", DecisionOutcome.newBuilder().setScore(1.5))));
            refused(
                    "outcome.cost_usd",
                    () -> operations(api)
                            .reportOutcome(
                                    report("a", DecisionOutcome.newBuilder().setCostUsd(-1))));
            refused(
                    "page_size",
                    () -> operations(api)
                            .listDecisions(ListDecisionsRequest.newBuilder()
                                    .setPageSize(1001)
                                    .build()));
            refused(
                    "statuses[0]",
                    () -> operations(api)
                            .listDecisions(ListDecisionsRequest.newBuilder()
                                    .addStatuses(DecisionStatus.DECISION_STATUS_UNSPECIFIED)
                                    .build()));
        }
    }

    private static void refused(String field, Runnable call) {
        Failure failure = Failure.of(call::run);
        assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(failure.info().getMetadataMap()).containsEntry("field", field);
    }
}
