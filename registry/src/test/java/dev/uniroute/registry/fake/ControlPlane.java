package dev.uniroute.registry.fake;

import dev.uniroute.registry.attribute.AttributeLabelling;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.RegisterOutcome;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.comparison.RouterComparison;
import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.evaluation.Cost;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.grading.AnswerGrader;
import dev.uniroute.registry.grading.ExactGrader;
import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.grading.LlmJudge;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.llm.RetryPolicy;
import dev.uniroute.registry.llm.TokenUsage;
import dev.uniroute.registry.llm.VirtualTime;
import dev.uniroute.registry.memory.InMemoryRegistry;
import dev.uniroute.registry.profiling.CatalogJudges;
import dev.uniroute.registry.profiling.Onboarding;
import dev.uniroute.registry.profiling.Profiler;
import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.PromptEvaluator;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.OneEmbedder;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptFeatures;
import dev.uniroute.registry.run.RunWorker;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterMethods;
import dev.uniroute.registry.training.RouterTraining;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.TrainingRuns.StartOutcome;
import dev.uniroute.registry.training.TrainingSource;
import dev.uniroute.registry.vote.Vote;
import dev.uniroute.registry.vote.VoteObservations;
import dev.uniroute.registry.vote.VoteOutcome;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.profile.Profile;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both background flows, wired as in production over ports in memory, a scripted LLM and time that stands still. */
public final class ControlPlane {
    /** A call costs 0.002 USD: 1,000 tokens in at 1 and 100 out at 10 USD per million. */
    public static final Price PRICE = new Price(1, 10, 0);

    /** The share of prompts that may fail. */
    public static final double MAX_FAILED_SHARE = 0.05;

    /** Answers before the first profile. */
    public static final int FIRST_BATCH = 5;

    /** How long a lease lasts. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    public final VirtualTime time = new VirtualTime();
    public final ManualTimer timer = new ManualTimer();
    public final ScriptedLlmClient llm = new ScriptedLlmClient();
    public final TopicEmbedder embedder = new TopicEmbedder();
    public final Embedders embedders;
    public final RateLimiters limiters = new RateLimiters(time, time);
    public final Ports registry;
    public final InterceptedRuns runs;
    public final PromptEmbedding embedding;
    public final PromptFeatures features;
    public final Profiler profiler;
    public final PromptEvaluator evaluator;
    public final Onboarding onboarding;
    public final RouterActivation activation;
    public final RouterTraining training;
    public final RouterComparison comparison;

    /** Over ports in memory. */
    public ControlPlane() {
        this(InMemoryRegistry::new, Optional.empty());
    }

    /** Over these ports. */
    public ControlPlane(Ports ports) {
        this(clock -> ports, Optional.empty());
    }

    /** Over ports in memory, with these embedders. */
    public ControlPlane(Embedders embedders) {
        this(InMemoryRegistry::new, Optional.of(embedders));
    }

    private ControlPlane(Function<Clock, Ports> ports, Optional<Embedders> otherEmbedders) {
        embedders = otherEmbedders.orElseGet(() -> new OneEmbedder(embedder));
        registry = ports.apply(time);
        runs = new InterceptedRuns(registry.profilingRuns());
        embedding = new PromptEmbedding(registry.promptEmbeddings(), Executors.newVirtualThreadPerTaskExecutor());
        features = new PromptFeatures(registry.prompts(), registry.promptEmbeddings(), embedding, embedders);
        profiler = new Profiler(
                registry.evaluations(),
                new VoteObservations(
                        registry.votes(), registry.promptEmbeddings(), embedding, embedders, registry.evaluations()),
                features,
                registry.routerVersions(),
                registry.profiles());
        evaluator = evaluator();
        onboarding = new Onboarding(
                new RunWorker(runs, new RunWorker.Settings("test", LEASE), timer),
                runs,
                evaluator,
                profiler,
                new Onboarding.Settings(MAX_FAILED_SHARE, FIRST_BATCH),
                time,
                time);
        activation = new RouterActivation(registry.routerVersions(), registry.catalog(), profiler);
        training = training();
        comparison = new RouterComparison(
                registry.routerVersions(), registry.promptEmbeddings(), registry.catalog(), registry.evaluations());
    }

    private RouterTraining training() {
        return new RouterTraining(
                new RunWorker(registry.trainingRuns(), new RunWorker.Settings("test", LEASE), timer),
                registry.trainingRuns(),
                new RouterMethods(
                        new AttributeLabelling(
                                registry.catalog(),
                                registry.prompts(),
                                registry.promptAttributes(),
                                caller(),
                                limiters,
                                time),
                        registry.votes()),
                new RouterTraining.Embedding(registry.prompts(), registry.promptEmbeddings(), embedding, embedders),
                new TrainingSource(registry.promptEmbeddings(), registry.catalog(), registry.evaluations()),
                registry.routerVersions(),
                activation);
    }

    private PromptEvaluator evaluator() {
        ResilientCaller caller = caller();
        LlmJudge judge =
                new LlmJudge(new CatalogJudges(registry.catalog(), limiters), caller, time, Duration.ofMinutes(5));
        return new PromptEvaluator(caller, limiters, new AnswerGrader(embedder, judge));
    }

    private ResilientCaller caller() {
        return new ResilientCaller(llm, RetryPolicy.standard(), time, new Random(1), time);
    }

    /** The representative prompt number i: "sums 0", "poems 1", "code 2", "sums 3", ...; "yes" is right. */
    public static Prompt prompt(int i) {
        String topic = TopicEmbedder.TOPICS.get(i % TopicEmbedder.TOPICS.size());
        String text = topic + " " + i;
        return new Prompt("p%03d".formatted(i), text, text, topic, GraderSpec.of(new ExactGrader("yes", true)));
    }

    /** Imports prompts 0 to n - 1. */
    public void importPrompts(int n) {
        registry.prompts()
                .store(IntStream.range(0, n).mapToObj(ControlPlane::prompt).toList());
    }

    /** Options with this concurrency, an hour and without a cap. */
    public static ProfilingOptions options(int maxConcurrency) {
        return options(maxConcurrency, null);
    }

    /** Options with this concurrency and cap in USD, and an hour. */
    public static ProfilingOptions options(int maxConcurrency, @Nullable String spendCap) {
        BigDecimal cap = spendCap == null ? null : new BigDecimal(spendCap);
        return new ProfilingOptions(maxConcurrency, null, cap, Duration.ofHours(1), Duration.ofSeconds(30), null);
    }

    /** Registers a model; the id of its profiling run. */
    public UUID register(String name, ProfilingOptions options) {
        ModelSpec spec = new ModelSpec(
                name, name + "-id", URI.create("http://llm"), new ApiKeyRef.None(), PRICE, ModelTraits.PLAIN);
        var outcome = (RegisterOutcome.Registered) registry.catalog().register(new Registration(spec, "", options));
        return Objects.requireNonNull(outcome.run()).id();
    }

    /**
     * Registers a model whose evaluations are uploaded.
     *
     * @param dear how many times its calls cost 0.002 USD
     * @param grades prompt ids and their scores in turn
     */
    public void upload(String name, double dear, Object... grades) {
        Price price = new Price(dear * PRICE.usdPerMtokInput(), dear * PRICE.usdPerMtokOutput(), 0);
        ModelSpec spec = new ModelSpec(
                name, name + "-id", URI.create("http://llm"), new ApiKeyRef.None(), price, ModelTraits.PLAIN);
        var outcome = (RegisterOutcome.Registered) registry.catalog().register(new Registration(spec, "", null));
        List<Evaluation> evaluations = IntStream.iterate(0, i -> i < grades.length, i -> i + 2)
                .mapToObj(i -> evaluation((String) grades[i], ((Number) grades[i + 1]).doubleValue()))
                .toList();
        registry.evaluations().upload(outcome.model().id(), evaluations);
    }

    /** Grades on prompts 0 to n - 1, as {@link #upload} takes them. */
    public static Object[] grades(int n, IntToDoubleFunction score) {
        return IntStream.range(0, n)
                .boxed()
                .flatMap(i -> Stream.of(prompt(i).id(), score.applyAsDouble(i)))
                .toArray();
    }

    private static Evaluation evaluation(String prompt, double score) {
        TokenUsage usage = new TokenUsage(1000, 100, false);
        return new Evaluation(prompt, score, usage, Cost.usd(PRICE, usage), BigDecimal.ZERO, null, null);
    }

    /** One vote on each of prompts 0 to n - 1: 1 where the first model was preferred, 0 where the second. */
    public void vote(int n, String first, String second, IntToDoubleFunction outcome) {
        registry.votes()
                .store(IntStream.range(0, n)
                        .mapToObj(i -> new Vote(
                                "%s-%s-%d".formatted(first, second, i),
                                prompt(i).id(),
                                model(first).id(),
                                model(second).id(),
                                outcome.applyAsDouble(i) > 0.5 ? VoteOutcome.FIRST : VoteOutcome.SECOND))
                        .toList());
    }

    /** Trains a router version of 3 clusters; the run. */
    public TrainingRun train(boolean activate) {
        return train(new TrainingMethod.KMeans(3, TrainingMethod.KMeans.DEFAULT_SHRINKAGE, 0), activate);
    }

    /** Trains a router version; the run. */
    public TrainingRun train(TrainingMethod method, boolean activate) {
        UUID id = startTraining(new TrainingRun.Request("", method, 42, activate));
        training.runOne();
        return registry.trainingRuns().find(id).orElseThrow();
    }

    /** Starts a training run; its id. */
    public UUID startTraining(TrainingRun.Request request) {
        return ((StartOutcome.Started) registry.trainingRuns().start(request))
                .run()
                .id();
    }

    /** The run as it is now. */
    public ProfilingRun run(UUID id) {
        return runs.find(id).orElseThrow();
    }

    /** The model as it is now. */
    public Model model(String name) {
        return registry.catalog().find(name).orElseThrow();
    }

    /** Ids of the prompts to which the model has a graded answer. */
    public List<String> answered(String name) {
        return registry.evaluations().of(model(name).id()).stream()
                .map(Evaluation::promptId)
                .toList();
    }

    /** The model's profile under a router version. */
    public Optional<Profile> profile(String name, long routerVersion) {
        return registry.profiles().find(model(name).id(), routerVersion).map(stored -> stored.profile());
    }
}
