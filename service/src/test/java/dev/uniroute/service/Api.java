package dev.uniroute.service;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.uniroute.starter.StarterPrompts;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.Evaluation;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.ListEvaluationsRequest;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegisterModelResponse;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.RouterVersion;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.TrainingServiceGrpc;
import dev.uniroute.v1.WatchProfilingRunRequest;
import dev.uniroute.v1.WatchTrainingRunRequest;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A client of the service under test: the stubs, and what most tests ask for. */
final class Api implements AutoCloseable {
    /** Every how many starter prompts one is imported: 120 representative and 50 training prompts. */
    private static final int STEP = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ManagedChannel channel;
    final RoutingServiceGrpc.RoutingServiceBlockingStub routing;
    final RegistryServiceGrpc.RegistryServiceBlockingStub registry;
    final TrainingServiceGrpc.TrainingServiceBlockingStub training;

    Api(int port) {
        this(port, new Metadata());
    }

    /** One that calls for a tenant. */
    static Api of(String tenant, int port) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("uniroute-tenant", Metadata.ASCII_STRING_MARSHALLER), tenant);
        return new Api(port, headers);
    }

    private Api(int port, Metadata headers) {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .intercept(MetadataUtils.newAttachHeadersInterceptor(headers))
                .build();
        routing = RoutingServiceGrpc.newBlockingStub(channel);
        registry = RegistryServiceGrpc.newBlockingStub(channel);
        training = TrainingServiceGrpc.newBlockingStub(channel);
    }

    ManagedChannel channel() {
        return channel;
    }

    /** Imports some of the starter prompts and trains a router version on them, unless that is done. */
    Api prepared() throws Exception {
        return prepared(8);
    }

    /** Likewise, with so many clusters. */
    Api prepared(int clusters) throws Exception {
        if (training.listRouterVersions(ListRouterVersionsRequest.getDefaultInstance())
                .getVersionsList()
                .isEmpty()) {
            importPrompts(starterPrompts());
            train(TrainRouterRequest.newBuilder()
                    .setMethod(kMeans(clusters))
                    .setActivate(true)
                    .build());
        }
        return this;
    }

    static RouterMethod kMeans(int clusters) {
        return RouterMethod.newBuilder()
                .setKMeans(KMeansMethod.newBuilder().setClusters(clusters))
                .build();
    }

    static List<Prompt> starterPrompts() {
        List<String> lines = StarterPrompts.jsonl().lines().toList();
        List<Prompt> prompts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += STEP) {
            prompts.add(prompt(lines.get(i)));
        }
        return prompts;
    }

    private static Prompt prompt(String json) {
        try {
            Prompt.Builder prompt = Prompt.newBuilder();
            JsonFormat.parser().merge(json, prompt);
            return prompt.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    ImportPromptsResponse importPrompts(List<Prompt> prompts) throws Exception {
        Answer<ImportPromptsResponse> answer = new Answer<>();
        StreamObserver<ImportPromptsRequest> stream =
                TrainingServiceGrpc.newStub(channel).importPrompts(answer);
        stream.onNext(ImportPromptsRequest.newBuilder().addAllPrompts(prompts).build());
        stream.onCompleted();
        return answer.get().getFirst();
    }

    /** The run at its end. */
    TrainingRun train(TrainRouterRequest request) {
        return trainWatched(request).getLast();
    }

    /** All that the watch of a training run sends. */
    List<TrainingRun> trainWatched(TrainRouterRequest request) {
        String id = training.trainRouter(request).getRun().getId();
        List<TrainingRun> updates = new ArrayList<>();
        training.watchTrainingRun(WatchTrainingRunRequest.newBuilder().setId(id).build())
                .forEachRemaining(update -> updates.add(update.getRun()));
        return updates;
    }

    void activate(long number) {
        training.activateRouterVersion(
                ActivateRouterVersionRequest.newBuilder().setNumber(number).build());
    }

    RouterVersion activeVersion() {
        return training.listRouterVersions(ListRouterVersionsRequest.getDefaultInstance()).getVersionsList().stream()
                .filter(RouterVersion::getActive)
                .findFirst()
                .orElseThrow();
    }

    static RegisterModelRequest.Builder registration(String name, String providerModel, URI endpoint, double price) {
        return RegisterModelRequest.newBuilder()
                .setModel(Model.newBuilder()
                        .setName(name)
                        .setProviderModel(providerModel)
                        .setEndpoint(endpoint.resolve("/").toString())
                        .putLabels("model", name)
                        .setPrice(Price.newBuilder().setUsdPerMtokInput(price).setUsdPerMtokOutput(2 * price)));
    }

    /** Registers a model and waits for the end of its evaluation, unless it is there. */
    void onboard(String name, String providerModel, SimulatedProvider provider, double price) {
        if (registry.listModels(
                        ListModelsRequest.newBuilder().setNameContains(name).build())
                .getModelsList()
                .isEmpty()) {
            ended(register(registration(name, providerModel, provider.baseUrl(), price))
                    .getRun());
        }
    }

    RegisterModelResponse register(RegisterModelRequest.Builder request) {
        return registry.registerModel(request.build());
    }

    /** The run at its end. */
    ProfilingRun ended(ProfilingRun run) {
        List<ProfilingRun> updates = new ArrayList<>();
        registry.watchProfilingRun(
                        WatchProfilingRunRequest.newBuilder().setId(run.getId()).build())
                .forEachRemaining(update -> updates.add(update.getRun()));
        return updates.getLast();
    }

    Model model(String name) {
        return registry.getModel(GetModelRequest.newBuilder().setName(name).build())
                .getModel();
    }

    List<Evaluation> evaluations(String model) {
        return registry.listEvaluations(ListEvaluationsRequest.newBuilder()
                        .setModel(model)
                        .setPageSize(1_000)
                        .build())
                .getEvaluationsList();
    }

    /** Routes among these models again and again until the decision is as wanted: the snapshot follows within a second. */
    Decision eventually(String prompt, List<String> models, Predicate<Decision> wanted) {
        RouteRequest request = RouteRequest.newBuilder()
                .setPrompt(prompt)
                .setExplain(true)
                .setConstraints(Constraints.newBuilder().addAllAllowModels(models))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Decision decision = routing.route(request).getDecision();
                if (wanted.test(decision) || Instant.now().isAfter(end)) {
                    return decision;
                }
            } catch (StatusRuntimeException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
            }
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    /** Collects the answers of a stream. */
    static final class Answer<T> implements StreamObserver<T> {
        private final List<T> received = new ArrayList<>();
        private final CompletableFuture<List<T>> end = new CompletableFuture<>();

        /** All answers, after the stream has ended. */
        List<T> get() throws InterruptedException, TimeoutException {
            try {
                return end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw (StatusRuntimeException) e.getCause();
            }
        }

        @Override
        public void onNext(T value) {
            received.add(value);
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            end.complete(received);
        }
    }
}
