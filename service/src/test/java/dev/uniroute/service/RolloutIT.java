package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.GetRolloutRequest;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.OperationsServiceGrpc.OperationsServiceBlockingStub;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.Rollout;
import dev.uniroute.v1.RolloutArm;
import dev.uniroute.v1.RolloutEnd;
import dev.uniroute.v1.RolloutMode;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.TrainRouterRequest;
import io.grpc.Status.Code;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trying router versions and models out, over real gRPC and a real Postgres. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(300)
class RolloutIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private Api api;
    private OperationsServiceBlockingStub operations;

    @BeforeEach
    void twoModels() throws Exception {
        api = new Api(port).prepared();
        operations = OperationsServiceGrpc.newBlockingStub(api.channel());
        try (SimulatedProvider provider = SimulatedProvider.start(0, ProviderOptions.defaults())) {
            api.onboard("rollout-old", "sim-large", provider, 2);
            api.onboard("rollout-new", "sim-large", provider, 0.001);
        }
    }

    @AfterEach
    void rollBack() {
        end(RolloutEnd.ROLLOUT_END_ROLL_BACK);
        api.close();
    }

    private Rollout set(Rollout.Builder rollout) {
        return operations
                .setRollout(SetRolloutRequest.newBuilder().setRollout(rollout).build())
                .getRollout();
    }

    private Rollout end(RolloutEnd end) {
        return operations
                .endRollout(EndRolloutRequest.newBuilder().setEnd(end).build())
                .getRollout();
    }

    private static Rollout.Builder canary(double share) {
        return Rollout.newBuilder().setMode(RolloutMode.ROLLOUT_MODE_CANARY).setShare(share);
    }

    private Decision decide(String key) {
        return api.routing
                .route(RouteRequest.newBuilder()
                        .setPrompt("What is 12 * 7?")
                        .setRolloutKey(key)
                        .setPolicy(Policy.newBuilder().setLambda(1e6).setGuardMargin(0))
                        .setConstraints(Constraints.newBuilder()
                                .addAllowModels("rollout-old")
                                .addAllowModels("rollout-new"))
                        .build())
                .getDecision();
    }

    private Decision eventually(String key, Predicate<Decision> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        Decision decision = decide(key);
        while (!wanted.test(decision) && Instant.now().isBefore(end)) {
            decision = decide(key);
        }
        return decision;
    }

    private static Predicate<Decision> forModel(String name) {
        return decision -> decision.getModel().getName().equals(name);
    }

    @Test
    void aModelIsTriedOutTakenBackAndPromoted() {
        api.registry.updateModel(ModelStates.of("rollout-new", ModelState.MODEL_STATE_ACTIVE));
        assertThat(eventually("user", forModel("rollout-new"))).matches(forModel("rollout-new"));

        Rollout tried = set(canary(0.0001).setModel("rollout-new"));
        Decision without = eventually("user", forModel("rollout-old"));
        set(canary(1).setModel("rollout-new"));
        Decision with = eventually("user", forModel("rollout-new"));

        assertThat(without).matches(forModel("rollout-old"));
        assertThat(without.getArm()).isEqualTo(RolloutArm.ROLLOUT_ARM_ACTIVE);
        assertThat(without.getPropensity()).isEqualTo(0.9999);
        assertThat(with).matches(forModel("rollout-new"));
        assertThat(with.getArm()).isEqualTo(RolloutArm.ROLLOUT_ARM_CHALLENGER);
        assertThat(operations
                        .getRollout(GetRolloutRequest.getDefaultInstance())
                        .getRollout()
                        .getId())
                .isEqualTo(tried.getId());

        end(RolloutEnd.ROLLOUT_END_ROLL_BACK);

        assertThat(eventually("user", forModel("rollout-old"))).matches(forModel("rollout-old"));
        assertThat(api.model("rollout-new").getState()).isEqualTo(ModelState.MODEL_STATE_PAUSED);
        assertThat(operations.getRollout(GetRolloutRequest.getDefaultInstance()).hasRollout())
                .isFalse();

        api.registry.updateModel(ModelStates.of("rollout-new", ModelState.MODEL_STATE_ACTIVE));
        set(canary(0.0001).setModel("rollout-new"));
        end(RolloutEnd.ROLLOUT_END_PROMOTE);
        Decision promoted = eventually("user", forModel("rollout-new"));

        assertThat(promoted.getArm()).isEqualTo(RolloutArm.ROLLOUT_ARM_ACTIVE);
        assertThat(promoted.getPropensity()).isEqualTo(1);
    }

    @Test
    void aRouterVersionIsTriedOutAndPromoted() {
        long active = api.activeVersion().getNumber();
        api.train(TrainRouterRequest.newBuilder().setMethod(Api.kMeans(5)).build());
        long next = api.training
                .listRouterVersions(ListRouterVersionsRequest.getDefaultInstance())
                .getVersions(0)
                .getNumber();

        set(canary(1).setRouterVersion(next));
        Decision tried = eventually("user", decision -> decision.getRouterVersion() == next);
        Failure another = Failure.of(() -> set(canary(1).setModel("rollout-old")));
        end(RolloutEnd.ROLLOUT_END_PROMOTE);

        assertThat(tried.getRouterVersion()).isEqualTo(next);
        assertThat(another.reason()).isEqualTo("ROLLOUT_IN_FORCE");
        assertThat(api.activeVersion().getNumber()).isEqualTo(next);
        assertThat(operations.getRollout(GetRolloutRequest.getDefaultInstance()).hasRollout())
                .isFalse();
        api.activate(active);
    }

    @Test
    void refusesWhatCannotBeTriedOut() {
        refused("rollout.router_version", Code.INVALID_ARGUMENT, canary(0.1));
        refused("rollout.share", Code.INVALID_ARGUMENT, canary(0).setModel("rollout-old"));
        refused("rollout.share", Code.INVALID_ARGUMENT, canary(1.1).setModel("rollout-old"));
        refused(
                "rollout.mode",
                Code.INVALID_ARGUMENT,
                Rollout.newBuilder().setModel("a").setShare(1));
        assertThat(Failure.of(() -> set(canary(1).setModel("nobody"))).reason()).isEqualTo("MODEL_NOT_FOUND");
        assertThat(Failure.of(() -> set(canary(1).setRouterVersion(999_999))).reason())
                .isEqualTo("ROUTER_VERSION_NOT_FOUND");
        refused(
                "rollout.router_version",
                Code.FAILED_PRECONDITION,
                canary(1).setRouterVersion(api.activeVersion().getNumber()));
        assertThat(Failure.of(() -> end(RolloutEnd.ROLLOUT_END_UNSPECIFIED))
                        .info()
                        .getMetadataMap())
                .containsEntry("field", "end");
    }

    private void refused(String field, Code code, Rollout.Builder rollout) {
        Failure failure = Failure.of(() -> set(rollout));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.info().getMetadataMap()).containsEntry("field", field);
    }
}
