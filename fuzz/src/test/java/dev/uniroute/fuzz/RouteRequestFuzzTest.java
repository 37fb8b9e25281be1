package dev.uniroute.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.Refusal;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.service.grpc.Limits;
import dev.uniroute.service.grpc.check.RouteChecks;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorStatus;
import dev.uniroute.service.grpc.mapping.Decisions;
import dev.uniroute.service.grpc.mapping.Refusals;
import dev.uniroute.service.grpc.mapping.RouteQueries;
import dev.uniroute.service.grpc.mapping.RoutedModels;
import dev.uniroute.v1.ChatMessage;
import dev.uniroute.v1.ChatMessages;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.RouteRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any message is decided, or refused with a reason: the way of a RouteRequest from its bytes to the answer's. */
class RouteRequestFuzzTest {
    private static final Policy USUAL = new Policy(new TradeOff.Lambda(10), new DefaultModel.BestConstant(), 1.5);
    private static final Snapshot SNAPSHOT = snapshot();
    private static final PromptRouter ROUTER = new PromptRouter(new LengthEmbedder());
    private static final RoutedModels MODELS = RoutedModels.of(SNAPSHOT);
    private static final RouteChecks CHECKS = new RouteChecks(Limits.DEFAULTS);

    static Snapshot snapshot() {
        RouterVersion version = new RouterVersion(
                1, "length", TrainedRouter.ofGroups(new NearestCentroid(Points.of(2, 1, 10, 1, 100))));
        return new Snapshot(
                1,
                Instant.EPOCH,
                version,
                List.of(model("cheap", 0.1, 0.5, 0.6), model("good", 10, 0.1, 0.2)),
                List.of(
                        new CalibrationPrompt(FeatureWeights.oneHot(0), 10),
                        new CalibrationPrompt(FeatureWeights.oneHot(1), 100)));
    }

    private static RoutableModel model(String name, double price, double... losses) {
        Profile profile = new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 0.5, 20, 100, 1),
                List.of(new FeatureProfile(losses[0], 0.1, 10, 100), new FeatureProfile(losses[1], 0.1, 10, 100)));
        return new RoutableModel(
                name, new ModelEndpoint(name, ""), ModelTraits.PLAIN, new Price(price, price, 0), true, profile);
    }

    static Stream<byte[]> requests() {
        return Stream.of(
                        RouteRequest.newBuilder().setPrompt("What is 17 times 23?"),
                        RouteRequest.newBuilder()
                                .setMessages(ChatMessages.newBuilder()
                                        .addMessages(ChatMessage.newBuilder()
                                                .setRole("user")
                                                .setContent("hi")))
                                .setPolicy(dev.uniroute.v1.Policy.newBuilder().setBudgetUsd(0.001))
                                .setConstraints(Constraints.newBuilder().addAllowModels("cheap")),
                        RouteRequest.newBuilder()
                                .setEmbedding(dev.uniroute.v1.Embedding.newBuilder()
                                        .addValues(1)
                                        .addValues(50))
                                .setPolicy(dev.uniroute.v1.Policy.newBuilder().setQualityFloor(0.8))
                                .setExplain(true))
                .map(request -> request.build().toByteArray());
    }

    @MethodSource("requests")
    @FuzzTest
    void anyMessageIsDecidedOrRefused(byte[] bytes) {
        RouteRequest request;
        try {
            request = RouteRequest.parseFrom(bytes);
        } catch (InvalidProtocolBufferException noMessage) {
            return;
        }
        try {
            CHECKS.check(request);
        } catch (ApiException refused) {
            assertThat(ErrorStatus.of(refused.error()).getStatus().getDescription())
                    .isNotEmpty();
            return;
        }
        var query = RouteQueries.toDomain(request, USUAL);
        switch (ROUTER.route(SNAPSHOT, query)) {
            case Decision decision ->
                assertThat(new Decisions(MODELS)
                                .toProto(decision, "id", query.maxFallbacks(), query.explain())
                                .build()
                                .toByteArray())
                        .isNotEmpty();
            case Refusal refusal ->
                assertThat(ErrorStatus.of(Refusals.toError(refusal)).getStatus().getDescription())
                        .isNotEmpty();
        }
    }
}
