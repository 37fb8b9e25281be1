package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.comparison.RouterComparison;
import dev.uniroute.registry.comparison.RouterComparison.Outcome;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.service.grpc.call.Caller;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.RouterEvaluationMessages;
import dev.uniroute.service.grpc.mapping.RouterVersionMessages;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ActivateRouterVersionResponse;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.EvaluateRouterResponse;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ListRouterVersionsResponse;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The rpcs about router versions. */
@Singleton
public final class RouterVersionRpcs {
    private static final int DEFAULT_FOLDS = 5;
    private static final long TURN_MILLIS = 100;

    private final RouterVersions versions;
    private final RouterActivation activation;
    private final RouterComparison comparison;
    /** A comparison is seconds of work: a second one waits, so that it never takes all threads that calls run on. */
    private final Semaphore oneAtATime = new Semaphore(1);

    public RouterVersionRpcs(RouterVersions versions, RouterActivation activation, RouterComparison comparison) {
        this.versions = versions;
        this.activation = activation;
        this.comparison = comparison;
    }

    ListRouterVersionsResponse list(ListRouterVersionsRequest request) {
        Pages pages = Pages.of(request);
        Page<RouterVersions.Stored> page = versions.list(pages.requested(request));
        return ListRouterVersionsResponse.newBuilder()
                .addAllVersions(page.items().stream()
                        .map(RouterVersionMessages::toProto)
                        .toList())
                .setNextPageToken(pages.next(page))
                .build();
    }

    ActivateRouterVersionResponse activate(ActivateRouterVersionRequest request) throws InterruptedException {
        Requests.check(request);
        long number = request.getNumber();
        RouterVersions.Stored version =
                activation.activate(number).orElseThrow(() -> Errors.routerVersionNotFound(number));
        return ActivateRouterVersionResponse.newBuilder()
                .setVersion(RouterVersionMessages.toProto(version))
                .build();
    }

    EvaluateRouterResponse evaluate(EvaluateRouterRequest request, Caller caller) throws InterruptedException {
        Requests.check(request);
        RouterComparison.Request wanted = new RouterComparison.Request(
                request.getCandidate(),
                request.getAgainst() == 0 ? null : request.getAgainst(),
                request.getFolds() == 0 ? DEFAULT_FOLDS : request.getFolds(),
                request.getSeed());
        return switch (compare(wanted, caller)) {
            case Outcome.Compared compared ->
                EvaluateRouterResponse.newBuilder()
                        .setEvaluation(RouterEvaluationMessages.toProto(compared.comparison()))
                        .build();
            case Outcome.NoSuchVersion none -> throw Errors.routerVersionNotFound(none.number());
            case Outcome.TooFewEvaluations few -> throw tooFew(few);
        };
    }

    private Outcome compare(RouterComparison.Request request, Caller caller) throws InterruptedException {
        while (!oneAtATime.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
            caller.check();
        }
        try {
            return comparison.compare(request, caller::check);
        } finally {
            oneAtATime.release();
        }
    }

    private static ApiException tooFew(Outcome.TooFewEvaluations few) {
        String message =
                "a comparison needs at least %d models that are routed to, graded on the same %d prompts or more;"
                        .formatted(RouterComparison.FEWEST_MODELS, RouterComparison.FEWEST_PROMPTS);
        return ApiError.of(
                        ErrorReason.TOO_FEW_EVALUATIONS,
                        message + " there are %d on %d".formatted(few.models(), few.prompts()))
                .with("models", few.models())
                .with("prompts", few.prompts())
                .asException();
    }
}
