package dev.uniroute.bench.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.uniroute.v1.Evaluation;
import dev.uniroute.v1.ExactGrader;
import dev.uniroute.v1.Extraction;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.Grader;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.ListEvaluationsRequest;
import dev.uniroute.v1.ListEvaluationsResponse;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.NumericGrader;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfilingOptions;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegistryServiceGrpc;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingServiceGrpc;
import dev.uniroute.v1.WatchTrainingRunRequest;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What a platform team does, over gRPC. */
final class Client implements AutoCloseable {
    private static final long RUN_LIMIT_MINUTES = 15;

    private final Processes processes;
    private final ManagedChannel channel;
    private final RegistryServiceGrpc.RegistryServiceBlockingStub registry;
    private final TrainingServiceGrpc.TrainingServiceBlockingStub training;
    private final Map<ReplayData.Llm, String> runs = new LinkedHashMap<>();

    Client(Processes processes) {
        this.processes = processes;
        this.channel = ManagedChannelBuilder.forTarget(processes.target())
                .usePlaintext()
                .build();
        this.registry = RegistryServiceGrpc.newBlockingStub(channel);
        this.training = TrainingServiceGrpc.newBlockingStub(channel);
    }

    /** A model's ended run and all its evaluations. */
    record Onboarded(ReplayData.Llm llm, ProfilingRun run, List<Evaluation> evaluations) {}

    /** Every other question, those at odd positions, is a representative prompt; the others are training prompts. */
    void importPrompts(ReplayData data) throws Exception {
        List<Prompt> prompts = IntStream.range(0, data.prompts().size())
                .mapToObj(i -> prompt(data.prompts().get(i), i % 2 == 1))
                .toList();
        CompletableFuture<ImportPromptsResponse> done = new CompletableFuture<>();
        StreamObserver<ImportPromptsRequest> stream =
                TrainingServiceGrpc.newStub(channel).importPrompts(new Completing<>(done));
        for (int i = 0; i < prompts.size(); i += 200) {
            stream.onNext(ImportPromptsRequest.newBuilder()
                    .addAllPrompts(prompts.subList(i, Math.min(i + 200, prompts.size())))
                    .build());
        }
        stream.onCompleted();
        System.out.println(
                "imported: " + done.get(2, TimeUnit.MINUTES).toString().replace('\n', ' '));
    }

    private static Prompt prompt(ReplayData.Question question, boolean representative) {
        Prompt.Builder prompt = Prompt.newBuilder()
                .setId(question.id())
                .setText(question.question())
                .setTask(question.task());
        if (representative) {
            Grader.Builder grader =
                    Grader.newBuilder().setExtraction(Extraction.newBuilder().setJsonField("answer"));
            if (question.grader().equals("numeric")) {
                grader.setNumeric(NumericGrader.newBuilder().setExpected(question.answer()));
            } else {
                grader.setExact(ExactGrader.newBuilder().setExpected(question.answer()));
            }
            prompt.setEvaluationText(question.request()).setGrader(grader);
        }
        return prompt.build();
    }

    void train() {
        long start = System.nanoTime();
        String run = training.trainRouter(
                        TrainRouterRequest.newBuilder().setActivate(true).build())
                .getRun()
                .getId();
        training.watchTrainingRun(
                        WatchTrainingRunRequest.newBuilder().setId(run).build())
                .forEachRemaining(update -> {});
        System.out.printf("router trained in %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    void register(List<ReplayData.Llm> llms, int concurrency) {
        for (ReplayData.Llm llm : llms) {
            Model model = Model.newBuilder()
                    .setName(llm.name())
                    .setEndpoint(processes.providerUrl())
                    .setPrice(
                            Price.newBuilder().setUsdPerMtokInput(llm.priceIn()).setUsdPerMtokOutput(llm.priceOut()))
                    .build();
            String run = registry.registerModel(RegisterModelRequest.newBuilder()
                            .setModel(model)
                            .setRequestId("bench-" + llm.name())
                            .setProfiling(ProfilingOptions.newBuilder().setMaxConcurrency(concurrency))
                            .build())
                    .getRun()
                    .getId();
            runs.put(llm, run);
        }
    }

    /** Waits until the provider has given so many answers. */
    void awaitAnswers(int answers) throws Exception {
        int given = 0;
        while (given < answers) {
            Thread.sleep(20);
            given = 0;
            for (JsonNode model : processes.stats()) {
                given += model.get("ok").asInt();
            }
        }
        System.out.println("killed after " + given + " answers");
    }

    /** Waits for all runs to end. */
    List<Onboarded> awaitRuns() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(RUN_LIMIT_MINUTES);
        List<Onboarded> onboarded = new ArrayList<>();
        for (Map.Entry<ReplayData.Llm, String> entry : runs.entrySet()) {
            ProfilingRun run = run(entry.getValue());
            while (run.getState() == RunState.RUN_STATE_PENDING || run.getState() == RunState.RUN_STATE_RUNNING) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("still going on: " + run);
                }
                Thread.sleep(200);
                run = run(entry.getValue());
            }
            onboarded.add(new Onboarded(
                    entry.getKey(), run, evaluations(entry.getKey().name())));
        }
        return onboarded;
    }

    /** The run; a service that is just starting is waited for. */
    private ProfilingRun run(String id) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                return registry.getProfilingRun(
                                GetProfilingRunRequest.newBuilder().setId(id).build())
                        .getRun();
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() != Status.Code.UNAVAILABLE || attempt > 100) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private List<Evaluation> evaluations(String model) {
        List<Evaluation> all = new ArrayList<>();
        String token = "";
        do {
            ListEvaluationsResponse page = registry.listEvaluations(ListEvaluationsRequest.newBuilder()
                    .setModel(model)
                    .setPageSize(1000)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getEvaluationsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private record Completing<T>(CompletableFuture<T> future) implements StreamObserver<T> {
        @Override
        public void onNext(T value) {
            future.complete(value);
        }

        @Override
        public void onError(Throwable error) {
            future.completeExceptionally(error);
        }

        @Override
        public void onCompleted() {}
    }
}
