package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.catalog.RegisterOutcome;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.catalog.UpdateOutcome;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.check.RegistrationChecks;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.check.UpdateChecks;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.error.Violation;
import dev.uniroute.service.grpc.mapping.ModelChanges;
import dev.uniroute.service.grpc.mapping.Models;
import dev.uniroute.service.grpc.mapping.ProfilingRunMessages;
import dev.uniroute.service.grpc.mapping.RunOptions;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.DeleteModelResponse;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetModelResponse;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListModelsResponse;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegisterModelResponse;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UpdateModelResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/** The rpcs about models. */
@Singleton
public final class ModelRpcs {
    private final Catalog catalog;
    private final ProfilingRuns runs;
    private final EgressPolicy egress;
    private final AllowedKeys keys;
    private final Defaults defaults;
    private final RunSignal signal;
    private final Clock clock;

    public ModelRpcs(
            Catalog catalog,
            ProfilingRuns runs,
            EgressPolicy egress,
            AllowedKeys keys,
            Defaults defaults,
            RunSignal signal,
            Clock clock) {
        this.catalog = catalog;
        this.runs = runs;
        this.egress = egress;
        this.keys = keys;
        this.defaults = defaults;
        this.signal = signal;
        this.clock = clock;
    }

    RegisterModelResponse register(RegisterModelRequest request) {
        RegistrationChecks.check(request, egress, keys);
        ProfilingOptions options = request.getEvaluationsUploaded()
                ? null
                : RunOptions.toDomain(request.getProfiling(), defaults.profiling());
        Registration registration =
                new Registration(Models.toSpec(request.getModel()), request.getRequestId(), options);
        return switch (catalog.register(registration)) {
            case RegisterOutcome.Registered registered -> registered(registered);
            case RegisterOutcome.NameTaken taken -> throw nameTaken(taken.name());
            case RegisterOutcome.RequestIdReused reused -> throw Errors.requestIdReused(reused.requestId());
        };
    }

    GetModelResponse get(GetModelRequest request) {
        Model model = find(request.getName());
        GetModelResponse.Builder response = GetModelResponse.newBuilder().setModel(Models.toProto(model));
        runs.newest(model.id()).map(this::message).ifPresent(response::setRun);
        return response.build();
    }

    ListModelsResponse list(ListModelsRequest request) {
        Requests.check(request);
        Pages pages = Pages.of(request);
        Catalog.Filter filter = new Catalog.Filter(
                Set.copyOf(Vocabulary.MODEL_STATE.toDomain(request.getStatesList())),
                request.getLabelsMap(),
                request.getNameContains());
        Page<Model> page = catalog.list(filter, pages.requested(request));
        return ListModelsResponse.newBuilder()
                .addAllModels(page.items().stream().map(Models::toProto).toList())
                .setNextPageToken(pages.next(page))
                .build();
    }

    UpdateModelResponse update(UpdateModelRequest request) {
        UpdateChecks.check(request, egress, keys);
        checkEndpointStays(request);
        ModelState.Event event = ModelChanges.event(request).orElse(null);
        return switch (catalog.update(request.getModel().getName(), ModelChanges.of(request), event)) {
            case UpdateOutcome.Updated updated ->
                UpdateModelResponse.newBuilder()
                        .setModel(Models.toProto(updated.model()))
                        .build();
            case UpdateOutcome.NoSuchModel none -> throw Errors.modelNotFound(none.name());
            case UpdateOutcome.Forbidden forbidden -> throw forbidden(forbidden);
        };
    }

    DeleteModelResponse delete(DeleteModelRequest request) {
        String name = Requests.modelName("name", request.getName());
        Model deleted = catalog.delete(name).orElseThrow(() -> Errors.modelNotFound(name));
        return DeleteModelResponse.newBuilder()
                .setModel(Models.toProto(deleted))
                .build();
    }

    private Model find(String requested) {
        String name = Requests.modelName("name", requested);
        return catalog.find(name).orElseThrow(() -> Errors.modelNotFound(name));
    }

    private RegisterModelResponse registered(RegisterOutcome.Registered registered) {
        RegisterModelResponse.Builder response =
                RegisterModelResponse.newBuilder().setModel(Models.toProto(registered.model()));
        ProfilingRun run = registered.run();
        if (run != null) {
            response.setRun(message(run));
            signal.wake();
        }
        return response.build();
    }

    /** Only a model whose evaluations are uploaded can do without an endpoint. */
    private void checkEndpointStays(UpdateModelRequest request) {
        boolean cleared = request.getUpdateMask().getPathsList().contains("endpoint")
                && request.getModel().getEndpoint().isEmpty();
        if (cleared && runs.newest(find(request.getModel().getName()).id()).isPresent()) {
            Violation violation = new Violation("model.endpoint", "must be set for a model that is called");
            throw ApiError.of(ErrorReason.INVALID_FIELD, violation.toString())
                    .about(violation)
                    .asException();
        }
    }

    private static ApiException nameTaken(String name) {
        return ApiError.of(ErrorReason.MODEL_EXISTS, "another model is named " + name)
                .with("field", "model.name")
                .with("resource", name)
                .asException();
    }

    private static ApiException forbidden(UpdateOutcome.Forbidden forbidden) {
        return ApiError.of(
                        ErrorReason.MODEL_STATE_FORBIDS,
                        "a model that is " + forbidden.state() + " does not allow " + forbidden.event())
                .with("field", "model.state")
                .with("state", forbidden.state())
                .asException();
    }

    private dev.uniroute.v1.ProfilingRun message(ProfilingRun run) {
        return ProfilingRunMessages.toProto(run, clock.instant());
    }
}
