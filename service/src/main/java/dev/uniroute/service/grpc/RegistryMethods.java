package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.CancelProfilingRunResponse;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.DeleteModelResponse;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetModelProfileResponse;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetModelResponse;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.GetProfilingRunResponse;
import dev.uniroute.v1.ListEvaluationsRequest;
import dev.uniroute.v1.ListEvaluationsResponse;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListModelsResponse;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListProfilingRunsResponse;
import dev.uniroute.v1.ListSimilarModelsRequest;
import dev.uniroute.v1.ListSimilarModelsResponse;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegisterModelResponse;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.ResumeProfilingRunRequest;
import dev.uniroute.v1.ResumeProfilingRunResponse;
import dev.uniroute.v1.UpdateModelRequest;
import dev.uniroute.v1.UpdateModelResponse;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadEvaluationsResponse;
import dev.uniroute.v1.WatchProfilingRunRequest;
import dev.uniroute.v1.WatchProfilingRunResponse;
import io.grpc.stub.StreamObserver;

/** The methods of {@code uniroute.v1.RegistryService}. */
final class RegistryMethods extends RegistryServiceGrpc.RegistryServiceImplBase {
    private final Calls calls;
    private final CallExecutors executors;
    private final ModelRpcs models;
    private final ProfileRpcs profiles;
    private final ProfilingRunRpcs runs;
    private final EvaluationRpcs evaluations;

    RegistryMethods(
            Calls calls,
            CallExecutors executors,
            ModelRpcs models,
            ProfileRpcs profiles,
            ProfilingRunRpcs runs,
            EvaluationRpcs evaluations) {
        this.calls = calls;
        this.executors = executors;
        this.models = models;
        this.profiles = profiles;
        this.runs = runs;
        this.evaluations = evaluations;
    }

    @Override
    public void registerModel(RegisterModelRequest request, StreamObserver<RegisterModelResponse> response) {
        change(response, caller -> models.register(request));
    }

    @Override
    public void getModel(GetModelRequest request, StreamObserver<GetModelResponse> response) {
        answer(response, caller -> models.get(request));
    }

    @Override
    public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> response) {
        answer(response, caller -> models.list(request));
    }

    @Override
    public void updateModel(UpdateModelRequest request, StreamObserver<UpdateModelResponse> response) {
        change(response, caller -> models.update(request));
    }

    @Override
    public void deleteModel(DeleteModelRequest request, StreamObserver<DeleteModelResponse> response) {
        change(response, caller -> models.delete(request));
    }

    @Override
    public void getModelProfile(GetModelProfileRequest request, StreamObserver<GetModelProfileResponse> response) {
        answer(response, caller -> profiles.get(request));
    }

    @Override
    public void listSimilarModels(
            ListSimilarModelsRequest request, StreamObserver<ListSimilarModelsResponse> response) {
        answer(response, caller -> profiles.similar(request));
    }

    @Override
    public void listEvaluations(ListEvaluationsRequest request, StreamObserver<ListEvaluationsResponse> response) {
        answer(response, caller -> evaluations.list(request));
    }

    @Override
    public void getProfilingRun(GetProfilingRunRequest request, StreamObserver<GetProfilingRunResponse> response) {
        answer(response, caller -> runs.get(request));
    }

    @Override
    public void listProfilingRuns(
            ListProfilingRunsRequest request, StreamObserver<ListProfilingRunsResponse> response) {
        answer(response, caller -> runs.list(request));
    }

    @Override
    public void watchProfilingRun(
            WatchProfilingRunRequest request, StreamObserver<WatchProfilingRunResponse> response) {
        calls.watch(executors.registry(), response, () -> runs.watch(request));
    }

    @Override
    public void cancelProfilingRun(
            CancelProfilingRunRequest request, StreamObserver<CancelProfilingRunResponse> response) {
        change(response, caller -> runs.cancel(request));
    }

    @Override
    public void resumeProfilingRun(
            ResumeProfilingRunRequest request, StreamObserver<ResumeProfilingRunResponse> response) {
        change(response, caller -> runs.resume(request));
    }

    @Override
    public void uploadEvaluations(
            UploadEvaluationsRequest request, StreamObserver<UploadEvaluationsResponse> response) {
        change(response, caller -> evaluations.upload(request));
    }

    private <T> void answer(StreamObserver<T> response, Calls.Work<T> work) {
        calls.answer(executors.registry(), response, work);
    }

    private <T> void change(StreamObserver<T> response, Calls.Work<T> work) {
        calls.answer(executors.registry(), response, work);
    }
}
