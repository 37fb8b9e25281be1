package dev.uniroute.service;

import dev.uniroute.embedding.BgeSmall;
import dev.uniroute.embedding.MiniLm;
import dev.uniroute.embedding.OnnxEmbedder;
import dev.uniroute.embedding.StaticMiniLm;
import dev.uniroute.registry.attribute.AttributeLabelling;
import dev.uniroute.registry.attribute.PromptAttributes;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.comparison.RouterComparison;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import dev.uniroute.registry.embedding.HttpEmbedder;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.grading.AnswerGrader;
import dev.uniroute.registry.grading.LlmJudge;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.llm.CircuitBreaker;
import dev.uniroute.registry.llm.HttpEmbeddingsClient;
import dev.uniroute.registry.llm.HttpLlmClient;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.llm.ResilientEmbeddings;
import dev.uniroute.registry.llm.RetryPolicy;
import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.profiling.CatalogJudges;
import dev.uniroute.registry.profiling.ClusterScores;
import dev.uniroute.registry.profiling.Onboarding;
import dev.uniroute.registry.profiling.Profiler;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.profiling.PromptEvaluator;
import dev.uniroute.registry.prompt.DistilledEmbedders;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.OneEmbedder;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptFeatures;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.rollout.RolloutControl;
import dev.uniroute.registry.rollout.Rollouts;
import dev.uniroute.registry.run.LogScope;
import dev.uniroute.registry.run.RunWorker;
import dev.uniroute.registry.simulation.PolicySimulation;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.registry.tenant.Tenants;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterMethods;
import dev.uniroute.registry.training.RouterTraining;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.training.TrainingRuns;
import dev.uniroute.registry.training.TrainingSource;
import dev.uniroute.registry.vote.VoteObservations;
import dev.uniroute.registry.vote.Votes;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.service.config.RemoteEmbedderSettings;
import dev.uniroute.service.config.StaticEmbedderSettings;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.snapshot.CurrentSnapshot;
import dev.uniroute.service.snapshot.Follower;
import dev.uniroute.service.snapshot.Followers;
import dev.uniroute.service.snapshot.Pace;
import dev.uniroute.service.snapshot.PostgresListener;
import dev.uniroute.service.snapshot.SnapshotAdmission;
import dev.uniroute.service.snapshot.SnapshotStanding;
import dev.uniroute.service.snapshot.SnapshotSwap;
import dev.uniroute.service.snapshot.SnapshotWatcher;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/**
 * The only place where core objects become beans: what is wired with {@code new} here is plain Java elsewhere. Adapters
 * to Postgres and gRPC are beans by themselves.
 */
@Singleton
public class CoreBeans {
    /** Tokens of an answer that grading by similarity reads where the static embedder routes. */
    private static final int GRADED_TOKENS = 256;

    private static final Duration JUDGE_PATIENCE = Duration.ofMinutes(5);

    private final UniRouteConfig config;
    private final Clock steady = new SteadyClock();

    CoreBeans(UniRouteConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    // ---- routing a prompt

    @Produces
    @Singleton
    Embedders embedders(Clock clock) {
        int maxTokens = config.embedder().maxTokens();
        return switch (config.embedder().kind()) {
            case STATIC -> staticEmbedders(StaticEmbedderSettings.of(config.embedder()));
            case MINILM -> inProcess(MiniLm.load(maxTokens));
            case BGE_SMALL -> inProcess(BgeSmall.load(maxTokens));
            case REMOTE -> new OneEmbedder(remoteEmbedder(RemoteEmbedderSettings.of(config.embedder()), clock));
        };
    }

    void close(@Disposes Embedders embedders) {
        embedders.close();
    }

    private static Embedders inProcess(OnnxEmbedder embedder) {
        return new OneEmbedder(embedder, embedder::close);
    }

    private static Embedders staticEmbedders(StaticEmbedderSettings settings) {
        StaticMiniLm miniLm = new StaticMiniLm(settings.tableFolder(), settings.maxTokens());
        return new DistilledEmbedders(
                (texts, progress) -> miniLm.embedder(texts, done -> progress.report(done, StaticMiniLm.tokens())),
                () -> MiniLm.load(GRADED_TOKENS));
    }

    /** Its host is called since the configuration names it. */
    private HttpEmbedder remoteEmbedder(HttpEmbedder.Settings settings, Clock clock) {
        HttpEmbeddingsClient client = new HttpEmbeddingsClient(
                HttpLlmClient.defaultHttpClient(),
                new EgressPolicy(
                        egressSettings().and(settings.endpoint().baseUrl().getHost()), Resolver.system()),
                new ApiKeys(
                        System.getenv(), AllowedKeys.only(settings.endpoint().apiKey())),
                clock,
                HttpLlmClient.DEFAULT_MAX_RESPONSE_BYTES);
        ResilientEmbeddings calls = new ResilientEmbeddings(
                client, steady, () -> ThreadLocalRandom.current().nextLong(), Sleeper.real());
        return new HttpEmbedder(settings, calls, MiniLm.tokenizer());
    }

    @Produces
    @Singleton
    PromptRouter promptRouter(Embedders embedders) {
        return embedders.ofProcess().map(PromptRouter::new).orElseGet(PromptRouter::new);
    }

    @Produces
    @Singleton
    CurrentSnapshot currentSnapshot(Followers followers) {
        return followers.ofDefault().current();
    }

    @Produces
    @Singleton
    SnapshotStanding snapshotStanding(Followers followers) {
        return followers.ofDefault().standing();
    }

    @Produces
    @Singleton
    SnapshotAdmission snapshotAdmission(Followers followers) {
        return followers.ofDefault().admission();
    }

    @Produces
    @Singleton
    SnapshotWatcher snapshotWatcher(Followers followers) {
        return followers.ofDefault().watcher();
    }

    @Produces
    @Singleton
    DatabaseContact databaseContact(Followers followers) {
        return followers.ofDefault().contact();
    }

    /** The policy of requests that bring none. */
    @Produces
    @Singleton
    Policy defaultPolicy() {
        UniRouteConfig.Policy policy = config.policy();
        return new Policy(
                new TradeOff.Lambda(policy.lambda()),
                DefaultModel.of(policy.defaultModel().orElse("")),
                policy.guardMargin());
    }

    // ---- following what each tenant publishes

    @Produces
    @Singleton
    Tenants tenants() {
        return new Tenants(config.tenants().stream().map(Tenant::new).toList());
    }

    @Produces
    @Singleton
    Followers followers(Tenants tenants, FollowerParts parts, Embedders embedders, Policy defaultPolicy, Clock clock) {
        return new Followers(tenants.all().stream()
                .map(tenant -> follower(tenant, parts, embedders, defaultPolicy, clock))
                .toList());
    }

    void close(@Disposes Followers followers) {
        followers.close();
    }

    private Follower follower(
            Tenant tenant, FollowerParts parts, Embedders embedders, Policy defaultPolicy, Clock clock) {
        CurrentSnapshot current = new CurrentSnapshot();
        DatabaseContact contact = databaseContact();
        PostgresListener listener = parts.listener();
        SnapshotAdmission admission = new SnapshotAdmission(
                embedders.ofProcess(),
                defaultPolicy,
                config.snapshot().maxDecisionChange(),
                config.snapshot().acceptVersion());
        SnapshotWatcher watcher = new SnapshotWatcher(
                new SnapshotWatcher.Source(listener, parts.schema(tenant), parts.snapshots(tenant)),
                new SnapshotSwap(current, admission, parts.store(tenant)),
                contact,
                pace(),
                Sleeper.real());
        SnapshotStanding standing = new SnapshotStanding(contact, current, clock);
        return new Follower(tenant, current, contact, standing, admission, listener, watcher);
    }

    private Pace pace() {
        UniRouteConfig.Snapshot settings = config.snapshot();
        return new Pace(
                settings.pollInterval(),
                settings.spread(),
                settings.reconnectInterval(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Three attempts may fail in silence before the last answer counts as too old. */
    private DatabaseContact databaseContact() {
        UniRouteConfig.Snapshot settings = config.snapshot();
        return new DatabaseContact(
                steady, settings.pollInterval().plus(settings.databaseTimeout().multipliedBy(3)));
    }

    // ---- onboarding a model

    @Produces
    @Singleton
    RateLimiters rateLimiters() {
        return new RateLimiters(steady, Sleeper.real());
    }

    @Produces
    @Singleton
    EgressPolicy egressPolicy() {
        return new EgressPolicy(egressSettings(), Resolver.system());
    }

    private EgressPolicy.Settings egressSettings() {
        UniRouteConfig.Endpoints endpoints = config.endpoints();
        return new EgressPolicy.Settings(
                endpoints.allowed().orElse(List.of()), endpoints.allowPublic(), endpoints.allowLoopback());
    }

    @Produces
    @Singleton
    AllowedKeys allowedKeys() {
        return new AllowedKeys(config.keys().allowed().orElse(List.of()));
    }

    @Produces
    @Singleton
    ApiKeys apiKeys(AllowedKeys allowed) {
        return new ApiKeys(System.getenv(), allowed);
    }

    @Produces
    @Singleton
    CircuitBreaker circuitBreaker(EgressPolicy egress, ApiKeys keys, Clock clock) {
        HttpLlmClient client = new HttpLlmClient(
                HttpLlmClient.defaultHttpClient(), egress, keys, clock, HttpLlmClient.DEFAULT_MAX_RESPONSE_BYTES);
        return new CircuitBreaker(client, steady, CircuitBreaker.PATIENCE);
    }

    @Produces
    @Singleton
    ResilientCaller caller(CircuitBreaker client) {
        return new ResilientCaller(
                client,
                RetryPolicy.standard(),
                steady,
                () -> ThreadLocalRandom.current().nextLong(),
                Sleeper.real());
    }

    @Produces
    @Singleton
    PromptEvaluator promptEvaluator(
            Catalog catalog, Embedders embedders, ResilientCaller caller, RateLimiters limiters) {
        LlmJudge judge = new LlmJudge(new CatalogJudges(catalog, limiters), caller, steady, JUDGE_PATIENCE);
        return new PromptEvaluator(caller, limiters, new AnswerGrader(embedders.forGrading(), judge));
    }

    @Produces
    @Singleton
    VoteObservations voteObservations(
            Votes votes,
            PromptEmbeddings embeddings,
            PromptEmbedding embedding,
            Embedders embedders,
            Evaluations evaluations) {
        return new VoteObservations(votes, embeddings, embedding, embedders, evaluations);
    }

    @Produces
    @Singleton
    Profiler profiler(
            Evaluations evaluations,
            VoteObservations votes,
            PromptFeatures features,
            RouterVersions versions,
            Profiles profiles) {
        return new Profiler(evaluations, votes, features, versions, profiles);
    }

    @Produces
    @Singleton
    Onboarding onboarding(
            ProfilingRuns runs, PromptEvaluator evaluator, Profiler profiler, ScheduledExecutorService timer) {
        UniRouteConfig.Profiling profiling = config.profiling();
        return new Onboarding(
                new RunWorker(runs, workerSettings(), timer, CoreBeans::loggedRun),
                runs,
                evaluator,
                profiler,
                new Onboarding.Settings(profiling.maxFailedShare(), profiling.firstBatch()),
                steady,
                Sleeper.real());
    }

    // ---- training a router version

    @Produces
    @Singleton
    PromptEmbedding promptEmbedding(PromptEmbeddings embeddings) {
        ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("embedding-", 0).factory());
        return new PromptEmbedding(embeddings, threads);
    }

    @Produces
    @Singleton
    AttributeLabelling attributeLabelling(
            Catalog catalog,
            Prompts prompts,
            PromptAttributes attributes,
            ResilientCaller caller,
            RateLimiters limiters) {
        return new AttributeLabelling(catalog, prompts, attributes, caller, limiters, steady);
    }

    @Produces
    @Singleton
    RouterMethods routerMethods(AttributeLabelling labelling, Votes votes) {
        return new RouterMethods(labelling, votes);
    }

    @Produces
    @Singleton
    PromptFeatures promptFeatures(
            Prompts prompts, PromptEmbeddings embeddings, PromptEmbedding embedding, Embedders embedders) {
        return new PromptFeatures(prompts, embeddings, embedding, embedders);
    }

    @Produces
    @Singleton
    RouterActivation routerActivation(RouterVersions versions, Catalog catalog, Profiler profiler) {
        return new RouterActivation(versions, catalog, profiler);
    }

    @Produces
    @Singleton
    RolloutControl rolloutControl(
            Rollouts rollouts, RouterVersions versions, RouterActivation activation, Catalog catalog) {
        return new RolloutControl(rollouts, versions, activation, catalog);
    }

    @Produces
    @Singleton
    PolicySimulation policySimulation(
            Snapshots snapshots,
            RouterVersions versions,
            RouterActivation activation,
            PromptEmbeddings embeddings,
            Catalog catalog,
            Evaluations evaluations,
            DecisionLog log,
            PromptRouter router,
            Policy defaultPolicy) {
        return new PolicySimulation(
                snapshots,
                new PolicySimulation.Versions(versions, activation),
                embeddings,
                new PolicySimulation.Known(catalog, evaluations),
                log,
                router,
                defaultPolicy);
    }

    @Produces
    @Singleton
    ClusterScores clusterScores(PromptEmbeddings embeddings, Evaluations evaluations) {
        return new ClusterScores(embeddings, evaluations);
    }

    @Produces
    @Singleton
    TrainingSource trainingSource(PromptEmbeddings embeddings, Catalog catalog, Evaluations evaluations) {
        return new TrainingSource(embeddings, catalog, evaluations);
    }

    @Produces
    @Singleton
    RouterTraining routerTraining(
            TrainingRuns runs,
            RouterMethods methods,
            Prompts prompts,
            PromptEmbeddings embeddings,
            PromptEmbedding embedding,
            Embedders embedders,
            TrainingSource source,
            RouterVersions versions,
            RouterActivation activation,
            ScheduledExecutorService timer) {
        RunWorker worker = new RunWorker(runs, workerSettings(), timer, CoreBeans::loggedRun);
        RouterTraining.Embedding embedded = new RouterTraining.Embedding(prompts, embeddings, embedding, embedders);
        return new RouterTraining(worker, runs, methods, embedded, source, versions, activation);
    }

    @Produces
    @Singleton
    RouterComparison routerComparison(
            RouterVersions versions, PromptEmbeddings embeddings, Catalog catalog, Evaluations evaluations) {
        return new RouterComparison(versions, embeddings, catalog, evaluations);
    }

    /** The field {@code run} of JSON logs. */
    private static LogScope.Entered loggedRun(UUID run) {
        MDC.put("run", run.toString());
        return () -> MDC.remove("run");
    }

    /** Host and process, as people look for it. */
    private RunWorker.Settings workerSettings() {
        return new RunWorker.Settings(
                ManagementFactory.getRuntimeMXBean().getName(),
                config.profiling().lease());
    }
}
