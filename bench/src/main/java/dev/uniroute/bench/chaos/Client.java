package dev.uniroute.bench.chaos;

import com.google.protobuf.FieldMask;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.JsonFormat;
import dev.uniroute.starter.StarterPrompts;
import dev.uniroute.v1.Evaluation;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.GetTrainingRunRequest;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.ListEvaluationsRequest;
import dev.uniroute.v1.ListEvaluationsResponse;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfilingOptions;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.RouterVersion;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.TrainingServiceGrpc;
import dev.uniroute.v1.UpdateModelRequest;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What a platform team does, over gRPC; it repeats what is UNAVAILABLE, as clients are told to. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int BATCH = 500;

    private final ManagedChannel channel;

    Client(String target) {
        this.channel = ManagedChannelBuilder.forTarget(target).usePlaintext().build();
    }

    ManagedChannel channel() {
        return channel;
    }

    RegistryServiceGrpc.RegistryServiceBlockingStub registry() {
        return RegistryServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    TrainingServiceGrpc.TrainingServiceBlockingStub training() {
        return TrainingServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    /** Calls until the answer is another than UNAVAILABLE. */
    static <T> T patiently(Supplier<T> call) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() != Status.Code.UNAVAILABLE || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    /** Imports the prompts that the project ships. */
    void importPrompts() throws Exception {
        List<Prompt> prompts = new ArrayList<>();
        for (String line : StarterPrompts.jsonl().lines().toList()) {
            Prompt.Builder prompt = Prompt.newBuilder();
            JsonFormat.parser().merge(line, prompt);
            prompts.add(prompt.build());
        }
        for (int i = 0; i < prompts.size(); i += BATCH) {
            ClientCalls.blockingUnaryCall(
                    channel,
                    TrainingServiceGrpc.getImportPromptsMethod(),
                    training().getCallOptions(),
                    ImportPromptsRequest.newBuilder()
                            .addAllPrompts(prompts.subList(i, Math.min(i + BATCH, prompts.size())))
                            .build());
        }
    }

    /** Starts to train a router; the run's id. */
    String train(String requestId, boolean activate) throws InterruptedException {
        TrainRouterRequest request = TrainRouterRequest.newBuilder()
                .setRequestId(requestId)
                .setActivate(activate)
                .setMethod(RouterMethod.newBuilder()
                        .setKMeans(KMeansMethod.newBuilder().setClusters(20)))
                .build();
        return patiently(() -> training().trainRouter(request)).getRun().getId();
    }

    TrainingRun trainingRun(String id) throws InterruptedException {
        GetTrainingRunRequest request =
                GetTrainingRunRequest.newBuilder().setId(id).build();
        return patiently(() -> training().getTrainingRun(request)).getRun();
    }

    List<RouterVersion> routerVersions() throws InterruptedException {
        ListRouterVersionsRequest request =
                ListRouterVersionsRequest.newBuilder().setPageSize(1000).build();
        return patiently(() -> training().listRouterVersions(request)).getVersionsList();
    }

    /** Registers a model of the provider; its run's id. */
    String register(String name, String providerModel, String provider, int concurrency) throws InterruptedException {
        return register(
                name,
                providerModel,
                provider,
                ProfilingOptions.newBuilder().setMaxConcurrency(concurrency).build());
    }

    /** Likewise, with so much time for each call. */
    String register(String name, String providerModel, String provider, int concurrency, Duration callTimeout)
            throws InterruptedException {
        return register(
                name,
                providerModel,
                provider,
                ProfilingOptions.newBuilder()
                        .setMaxConcurrency(concurrency)
                        .setCallTimeout(Durations.fromMillis(callTimeout.toMillis()))
                        .build());
    }

    private String register(String name, String providerModel, String provider, ProfilingOptions options)
            throws InterruptedException {
        RegisterModelRequest request = RegisterModelRequest.newBuilder()
                .setRequestId(name)
                .setModel(Model.newBuilder()
                        .setName(name)
                        .setProviderModel(providerModel)
                        .setEndpoint(provider)
                        .setPrice(Price.newBuilder().setUsdPerMtokInput(1).setUsdPerMtokOutput(4)))
                .setProfiling(options)
                .build();
        return patiently(() -> registry().registerModel(request)).getRun().getId();
    }

    ProfilingRun run(String id) throws InterruptedException {
        GetProfilingRunRequest request =
                GetProfilingRunRequest.newBuilder().setId(id).build();
        return patiently(() -> registry().getProfilingRun(request)).getRun();
    }

    /** Waits for the end of a run. */
    ProfilingRun ended(String id) throws InterruptedException {
        ProfilingRun run = run(id);
        while (isGoingOn(run.getState())) {
            Thread.sleep(100);
            run = run(id);
        }
        return run;
    }

    static boolean isGoingOn(RunState state) {
        return state == RunState.RUN_STATE_PENDING || state == RunState.RUN_STATE_RUNNING;
    }

    /** Score by prompt of every graded answer of a model. */
    Map<String, Double> scores(String model) throws InterruptedException {
        Map<String, Double> scores = new TreeMap<>();
        for (Evaluation evaluation : evaluations(model)) {
            scores.put(evaluation.getPromptId(), evaluation.getScore());
        }
        return scores;
    }

    private List<Evaluation> evaluations(String model) throws InterruptedException {
        List<Evaluation> all = new ArrayList<>();
        String token = "";
        do {
            ListEvaluationsRequest request = ListEvaluationsRequest.newBuilder()
                    .setModel(model)
                    .setPageSize(1000)
                    .setPageToken(token)
                    .build();
            ListEvaluationsResponse page = patiently(() -> registry().listEvaluations(request));
            all.addAll(page.getEvaluationsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    /** Changes a price, which publishes a new snapshot; once, without patience. */
    void changePrice(String model, double usdPerMtokInput) {
        Model current = registry()
                .getModel(GetModelRequest.newBuilder().setName(model).build())
                .getModel();
        registry()
                .updateModel(UpdateModelRequest.newBuilder()
                        .setModel(current.toBuilder()
                                .setPrice(current.getPrice().toBuilder().setUsdPerMtokInput(usdPerMtokInput)))
                        .setUpdateMask(FieldMask.newBuilder().addPaths("price"))
                        .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
