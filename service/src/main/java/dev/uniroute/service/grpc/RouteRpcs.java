package dev.uniroute.service.grpc;

import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.Refusal;
import dev.uniroute.routing.decision.RolloutRouting;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.decision.Tried;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.grpc.call.Caller;
import dev.uniroute.service.grpc.check.RouteChecks;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.ErrorStatus;
import dev.uniroute.service.grpc.error.ErrorTranslator;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.Decisions;
import dev.uniroute.service.grpc.mapping.Refusals;
import dev.uniroute.service.grpc.mapping.RouteQueries;
import dev.uniroute.service.grpc.mapping.RoutedModels;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.BatchRouteRequest;
import dev.uniroute.v1.BatchRouteResponse;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import dev.uniroute.v1.RouteResult;
import dev.uniroute.v1.StreamRouteRequest;
import dev.uniroute.v1.StreamRouteResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rpcs that decide. Memory only; one snapshot per request, one per batch. */
@Singleton
public final class RouteRpcs {
    private final PromptRouter router;
    private final RolloutRouting rollouts;
    private final Supplier<Optional<Snapshot>> snapshots;
    private final Function<Snapshot, Optional<String>> standing;
    private final DecisionCounters counters;
    private final Recorder recorder;
    private final Defaults defaults;
    private final Limits limits;
    private final RouteChecks checks;
    private final ErrorTranslator errors;
    private final DecisionIds ids = new DecisionIds();
    private volatile @Nullable RoutedModels models;

    /**
     * @param snapshots the snapshot in force; empty before the first
     * @param standing why a decision by a snapshot may be out of date; empty as long as it is not
     * @param recorder says which decisions are logged
     */
    public RouteRpcs(
            PromptRouter router,
            Supplier<Optional<Snapshot>> snapshots,
            Function<Snapshot, Optional<String>> standing,
            DecisionCounters counters,
            Recorder recorder,
            Defaults defaults,
            Limits limits,
            ErrorTranslator errors) {
        this.router = router;
        this.rollouts = new RolloutRouting(router);
        this.snapshots = snapshots;
        this.standing = standing;
        this.counters = counters;
        this.recorder = recorder;
        this.defaults = defaults;
        this.limits = limits;
        this.checks = new RouteChecks(limits);
        this.errors = errors;
    }

    RouteResponse route(RouteRequest request) {
        return RouteResponse.newBuilder()
                .setDecision(decide(request, snapshot()))
                .build();
    }

    BatchRouteResponse batch(BatchRouteRequest request, Caller caller) {
        Violations violations = new Violations();
        violations.field("requests").size(request.getRequestsCount(), 1, limits.batchSize());
        violations.throwIfAny();
        Snapshot snapshot = snapshot();
        BatchRouteResponse.Builder response = BatchRouteResponse.newBuilder();
        for (RouteRequest item : request.getRequestsList()) {
            caller.check();
            response.addResults(result(item, snapshot));
        }
        return response.build();
    }

    StreamRouteResponse next(StreamRouteRequest request) {
        return StreamRouteResponse.newBuilder()
                .setResult(result(request.getRequest(), snapshot()))
                .build();
    }

    private RouteResult result(RouteRequest request, Snapshot snapshot) {
        RouteResult.Builder result = RouteResult.newBuilder();
        try {
            return result.setDecision(decide(request, snapshot)).build();
        } catch (RuntimeException e) {
            return result.setError(ErrorStatus.item(errors.translate(e))).build();
        }
    }

    private dev.uniroute.v1.Decision decide(RouteRequest request, Snapshot snapshot) {
        checks.check(request);
        RouteQuery query = RouteQueries.toDomain(request, defaults.policy());
        String id = ids.next();
        RouteQuery asked = recorder.wants(id) ? recorder.widened(query) : query;
        Rollout rollout = snapshot.rollout();
        Tried tried = rollout == null
                ? Tried.plain(router.route(snapshot, asked))
                : trying(snapshot, rollout, asked, request.getRolloutKey().isEmpty() ? id : request.getRolloutKey());
        return switch (tried.outcome()) {
            case Decision decision -> answer(id, decision, tried, snapshot, query);
            case Refusal refusal -> throw Refusals.toError(refusal).asException();
        };
    }

    private Tried trying(Snapshot snapshot, Rollout rollout, RouteQuery query, String key) {
        Tried tried = rollouts.route(snapshot, rollout, query, key);
        counters.count(tried);
        return tried;
    }

    private dev.uniroute.v1.Decision answer(
            String id, Decision decided, Tried tried, Snapshot snapshot, RouteQuery query) {
        Decision decision = standing.apply(snapshot).map(decided::degraded).orElse(decided);
        counters.countGuard(decided);
        counters.count(decision.status());
        recorder.record(id, query, decision, tried);
        dev.uniroute.v1.Decision.Builder message =
                new Decisions(models(snapshot)).toProto(decision, id, query.maxFallbacks(), query.explain());
        return message.setPropensity(tried.propensity())
                .setArm(Vocabulary.ARM.toProto(tried.arm()))
                .build();
    }

    /** Made anew by the first decision of a snapshot; by two at once at worst. */
    private RoutedModels models(Snapshot snapshot) {
        RoutedModels known = models;
        if (known == null || !known.areOf(snapshot)) {
            known = RoutedModels.of(snapshot);
            models = known;
        }
        return known;
    }

    private Snapshot snapshot() {
        return snapshots
                .get()
                .orElseThrow(() -> ApiError.of(
                                ErrorReason.NO_SNAPSHOT, "no snapshot is loaded yet: train a router, or wait for it")
                        .asException());
    }
}
