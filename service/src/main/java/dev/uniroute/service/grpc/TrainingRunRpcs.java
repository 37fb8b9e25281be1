package dev.uniroute.service.grpc;

import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.TrainingRuns;
import dev.uniroute.registry.training.TrainingRuns.StartOutcome;
import dev.uniroute.service.grpc.call.Watch;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.RouterMethods;
import dev.uniroute.service.grpc.mapping.TrainingRunMessages;
import dev.uniroute.v1.CancelTrainingRunRequest;
import dev.uniroute.v1.CancelTrainingRunResponse;
import dev.uniroute.v1.GetTrainingRunRequest;
import dev.uniroute.v1.GetTrainingRunResponse;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainRouterResponse;
import dev.uniroute.v1.WatchTrainingRunRequest;
import dev.uniroute.v1.WatchTrainingRunResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** The rpcs about training runs. */
@Singleton
public final class TrainingRunRpcs {
    private final TrainingRuns runs;
    private final RunSignal signal;
    private final Clock clock;

    public TrainingRunRpcs(TrainingRuns runs, RunSignal signal, Clock clock) {
        this.runs = runs;
        this.signal = signal;
        this.clock = clock;
    }

    TrainRouterResponse train(TrainRouterRequest request) {
        Requests.check(request);
        TrainingRun.Request wanted = new TrainingRun.Request(
                request.getRequestId(),
                RouterMethods.toDomain(request.getMethod()),
                request.getSeed(),
                request.getActivate());
        return switch (runs.start(wanted)) {
            case StartOutcome.Started started -> {
                signal.wake();
                yield TrainRouterResponse.newBuilder()
                        .setRun(message(started.run()))
                        .build();
            }
            case StartOutcome.RequestIdReused reused -> throw Errors.requestIdReused(reused.requestId());
            case StartOutcome.NoPrompts none ->
                throw ApiError.of(ErrorReason.NO_PROMPTS, "no prompt is stored; import prompts first")
                        .asException();
        };
    }

    GetTrainingRunResponse get(GetTrainingRunRequest request) {
        return GetTrainingRunResponse.newBuilder()
                .setRun(message(find(Requests.runId(request.getId()))))
                .build();
    }

    Watch<TrainingRun, WatchTrainingRunResponse> watch(WatchTrainingRunRequest request) {
        UUID id = Requests.runId(request.getId());
        return Watch.of(
                () -> find(id),
                run -> run.state().ended(),
                run -> WatchTrainingRunResponse.newBuilder()
                        .setRun(message(run))
                        .build());
    }

    CancelTrainingRunResponse cancel(CancelTrainingRunRequest request) {
        UUID id = Requests.runId(request.getId());
        TrainingRun run = runs.cancel(id).orElseThrow(() -> Errors.runStateForbids("cancelled", find(id).state()));
        return CancelTrainingRunResponse.newBuilder().setRun(message(run)).build();
    }

    private TrainingRun find(UUID id) {
        return runs.find(id).orElseThrow(() -> Errors.trainingRunNotFound(id));
    }

    private dev.uniroute.v1.TrainingRun message(TrainingRun run) {
        return TrainingRunMessages.toProto(run, clock.instant());
    }
}
