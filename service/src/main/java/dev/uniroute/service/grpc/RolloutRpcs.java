package dev.uniroute.service.grpc;

import dev.uniroute.registry.rollout.RolloutControl;
import dev.uniroute.registry.rollout.Rollouts.Beginning;
import dev.uniroute.registry.rollout.Rollouts.InForce;
import dev.uniroute.service.grpc.check.OperationsChecks;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.Rollouts;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.EndRolloutResponse;
import dev.uniroute.v1.GetRolloutResponse;
import dev.uniroute.v1.RolloutEnd;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.SetRolloutResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The rpcs about what is tried out. */
@Singleton
public final class RolloutRpcs {
    private final RolloutControl control;

    public RolloutRpcs(RolloutControl control) {
        this.control = control;
    }

    SetRolloutResponse set(SetRolloutRequest request) throws InterruptedException {
        OperationsChecks.check(request);
        return switch (control.begin(Rollouts.toDomain(request.getRollout()))) {
            case Beginning.Begun begun ->
                SetRolloutResponse.newBuilder()
                        .setRollout(Rollouts.toProto(begun.rollout()))
                        .build();
            case Beginning.NothingActive none -> throw Errors.noRouterVersion();
            case Beginning.NoSuchVersion none -> throw Errors.routerVersionNotFound(none.number());
            case Beginning.NoSuchModel none -> throw Errors.modelNotFound(none.name());
            case Beginning.AnotherInForce another -> throw anotherInForce(another.rollout());
            case Beginning.ActiveAlready active -> throw activeAlready(active.number());
            case Beginning.NotRoutable model -> throw notRoutable(model);
        };
    }

    GetRolloutResponse get() {
        GetRolloutResponse.Builder response = GetRolloutResponse.newBuilder();
        control.inForce().ifPresent(rollout -> response.setRollout(Rollouts.toProto(rollout)));
        return response.build();
    }

    EndRolloutResponse end(EndRolloutRequest request) throws InterruptedException {
        OperationsChecks.check(request);
        boolean promote = request.getEnd() == RolloutEnd.ROLLOUT_END_PROMOTE;
        Optional<InForce> ended = promote ? control.promote() : control.rollBack();
        EndRolloutResponse.Builder response = EndRolloutResponse.newBuilder();
        ended.ifPresent(rollout -> response.setRollout(Rollouts.toProto(rollout)));
        return response.build();
    }

    private static ApiException anotherInForce(InForce rollout) {
        return ApiError.of(
                        ErrorReason.ROLLOUT_IN_FORCE,
                        "rollout " + rollout.id() + " tries something else out; end it first (EndRollout)")
                .with("rollout", rollout.id())
                .asException();
    }

    private static ApiException activeAlready(long number) {
        return ApiError.of(ErrorReason.ROUTER_VERSION_ACTIVE, "router version " + number + " is active already")
                .with("field", "rollout.router_version")
                .with("resource", number)
                .asException();
    }

    private static ApiException notRoutable(Beginning.NotRoutable model) {
        return ApiError.of(
                        ErrorReason.MODEL_STATE_FORBIDS,
                        "a model that is " + model.state() + " is not routed to, so it cannot be tried out")
                .with("field", "rollout.model")
                .with("state", model.state())
                .asException();
    }
}
