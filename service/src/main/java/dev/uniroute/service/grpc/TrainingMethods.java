package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ActivateRouterVersionResponse;
import dev.uniroute.v1.CancelTrainingRunRequest;
import dev.uniroute.v1.CancelTrainingRunResponse;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.EvaluateRouterResponse;
import dev.uniroute.v1.GetTrainingRunRequest;
import dev.uniroute.v1.GetTrainingRunResponse;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ImportVotesResponse;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListPromptsResponse;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ListRouterVersionsResponse;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainRouterResponse;
import dev.uniroute.v1.TrainingServiceGrpc;
import dev.uniroute.v1.WatchTrainingRunRequest;
import dev.uniroute.v1.WatchTrainingRunResponse;
import io.grpc.stub.StreamObserver;

/** The methods of {@code uniroute.v1.TrainingService}. */
final class TrainingMethods extends TrainingServiceGrpc.TrainingServiceImplBase {
    private final Calls calls;
    private final CallExecutors executors;
    private final PromptRpcs prompts;
    private final TrainingRunRpcs runs;
    private final RouterVersionRpcs versions;
    private final VoteRpcs votes;
    private final SimilarPromptRpcs similarPrompts;

    TrainingMethods(
            Calls calls,
            CallExecutors executors,
            PromptRpcs prompts,
            TrainingRunRpcs runs,
            RouterVersionRpcs versions,
            VoteRpcs votes,
            SimilarPromptRpcs similarPrompts) {
        this.calls = calls;
        this.executors = executors;
        this.prompts = prompts;
        this.runs = runs;
        this.versions = versions;
        this.votes = votes;
        this.similarPrompts = similarPrompts;
    }

    @Override
    public StreamObserver<ImportPromptsRequest> importPrompts(StreamObserver<ImportPromptsResponse> response) {
        return calls.read(executors.registry(), 1, response, prompts.startImport());
    }

    @Override
    public void listPrompts(ListPromptsRequest request, StreamObserver<ListPromptsResponse> response) {
        answer(response, caller -> prompts.list(request));
    }

    @Override
    public void listSimilarPrompts(
            ListSimilarPromptsRequest request, StreamObserver<ListSimilarPromptsResponse> response) {
        answer(response, caller -> similarPrompts.list(request));
    }

    @Override
    public void importVotes(ImportVotesRequest request, StreamObserver<ImportVotesResponse> response) {
        change(response, caller -> votes.store(request));
    }

    @Override
    public void trainRouter(TrainRouterRequest request, StreamObserver<TrainRouterResponse> response) {
        change(response, caller -> runs.train(request));
    }

    @Override
    public void getTrainingRun(GetTrainingRunRequest request, StreamObserver<GetTrainingRunResponse> response) {
        answer(response, caller -> runs.get(request));
    }

    @Override
    public void watchTrainingRun(WatchTrainingRunRequest request, StreamObserver<WatchTrainingRunResponse> response) {
        calls.watch(executors.registry(), response, () -> runs.watch(request));
    }

    @Override
    public void cancelTrainingRun(
            CancelTrainingRunRequest request, StreamObserver<CancelTrainingRunResponse> response) {
        change(response, caller -> runs.cancel(request));
    }

    @Override
    public void listRouterVersions(
            ListRouterVersionsRequest request, StreamObserver<ListRouterVersionsResponse> response) {
        answer(response, caller -> versions.list(request));
    }

    @Override
    public void activateRouterVersion(
            ActivateRouterVersionRequest request, StreamObserver<ActivateRouterVersionResponse> response) {
        change(response, caller -> versions.activate(request));
    }

    @Override
    public void evaluateRouter(EvaluateRouterRequest request, StreamObserver<EvaluateRouterResponse> response) {
        answer(response, caller -> versions.evaluate(request, caller));
    }

    private <T> void answer(StreamObserver<T> response, Calls.Work<T> work) {
        calls.answer(executors.registry(), response, work);
    }

    private <T> void change(StreamObserver<T> response, Calls.Work<T> work) {
        calls.answer(executors.registry(), response, work);
    }
}
