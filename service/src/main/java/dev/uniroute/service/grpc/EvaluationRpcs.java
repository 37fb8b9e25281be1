package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.UploadOutcome;
import dev.uniroute.registry.profiling.Profiler;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.service.grpc.check.EvaluationChecks;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.EvaluationMessages;
import dev.uniroute.service.grpc.mapping.UploadedEvaluations;
import dev.uniroute.v1.ListEvaluationsRequest;
import dev.uniroute.v1.ListEvaluationsResponse;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadEvaluationsResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rpcs about evaluations: those that are stored, and scores from elsewhere. */
@Singleton
public final class EvaluationRpcs {
    private final Catalog catalog;
    private final Evaluations evaluations;
    private final Profiler profiler;

    public EvaluationRpcs(Catalog catalog, Evaluations evaluations, Profiler profiler) {
        this.catalog = catalog;
        this.evaluations = evaluations;
        this.profiler = profiler;
    }

    ListEvaluationsResponse list(ListEvaluationsRequest request) {
        Pages pages = Pages.of(request);
        Page.Request wanted = pages.requested(request);
        String name = Requests.modelName("model", request.getModel());
        Model model = catalog.find(name).orElseThrow(() -> Errors.modelNotFound(name));
        Page<Evaluations.Stored> page = evaluations.list(model.id(), wanted);
        ListEvaluationsResponse.Builder response =
                ListEvaluationsResponse.newBuilder().setNextPageToken(pages.next(page));
        page.items().forEach(stored -> response.addEvaluations(EvaluationMessages.toProto(stored)));
        return response.build();
    }

    UploadEvaluationsResponse upload(UploadEvaluationsRequest request) throws InterruptedException {
        EvaluationChecks.check(request);
        String name = request.getModel();
        Model model = catalog.find(name).orElseThrow(() -> Errors.modelNotFound(name));
        List<Evaluation> uploaded =
                UploadedEvaluations.toDomain(request, model.spec().price());
        return switch (evaluations.upload(model.id(), uploaded)) {
            case UploadOutcome.NoSuchPrompt none -> throw noSuchPrompt(request, none.id());
            case UploadOutcome.Uploaded done -> {
                publish(model, request.getComplete());
                yield UploadEvaluationsResponse.newBuilder()
                        .setStored(done.stored())
                        .setUnchanged(done.unchanged())
                        .setMissing(done.missing())
                        .build();
            }
        };
    }

    /** The profile first: a model that is ACTIVE has one. */
    private void publish(Model model, boolean complete) throws InterruptedException {
        profiler.publish(model, complete ? ProfileState.ACTIVE : ProfileState.PROVISIONAL);
        if (complete) {
            catalog.update(model.name(), UnaryOperator.identity(), ModelState.Event.PROFILED);
        }
    }

    private static ApiException noSuchPrompt(UploadEvaluationsRequest request, String id) {
        int index = request.getEvaluationsList().stream()
                .map(evaluation -> evaluation.getPromptId())
                .toList()
                .indexOf(id);
        return ApiError.of(ErrorReason.PROMPT_NOT_FOUND, "no representative prompt has the id " + id)
                .with("field", "evaluations[" + index + "].prompt_id")
                .with("resource", id)
                .asException();
    }
}
