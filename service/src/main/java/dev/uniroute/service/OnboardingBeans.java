package dev.uniroute.service;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.egress.Resolver;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.grading.AnswerGrader;
import dev.uniroute.registry.grading.LlmJudge;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.registry.llm.ApiKeys;
import dev.uniroute.registry.llm.CircuitBreaker;
import dev.uniroute.registry.llm.HttpLlmClient;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.llm.RetryPolicy;
import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.profiling.CatalogJudges;
import dev.uniroute.registry.profiling.Onboarding;
import dev.uniroute.registry.profiling.Profiler;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.profiling.PromptEvaluator;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptFeatures;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.vote.VoteObservations;
import dev.uniroute.registry.vote.Votes;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.diagnosis.EndpointCheck;
import dev.uniroute.service.diagnosis.SocketDoorbell;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How a new model is called, graded and profiled. */
@Singleton
public class OnboardingBeans {
    private static final Duration DOORBELL_PATIENCE = Duration.ofSeconds(3);
    private static final Duration JUDGE_PATIENCE = Duration.ofMinutes(5);

    private final UniRouteConfig config;
    private final SteadyClock steady;

    OnboardingBeans(UniRouteConfig config, SteadyClock steady) {
        this.config = config;
        this.steady = steady;
    }

    @Produces
    @Singleton
    RateLimiters rateLimiters() {
        return new RateLimiters(steady, Sleeper.real());
    }

    @Produces
    @Singleton
    EgressPolicy egressPolicy(EgressPolicy.Settings settings) {
        return new EgressPolicy(settings, Resolver.system());
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
    Onboarding onboarding(ProfilingRuns runs, PromptEvaluator evaluator, Profiler profiler, Workers workers) {
        UniRouteConfig.Profiling profiling = config.profiling();
        return new Onboarding(
                workers.of(runs),
                runs,
                evaluator,
                profiler,
                new Onboarding.Settings(profiling.maxFailedShare(), profiling.firstBatch()),
                steady,
                Sleeper.real());
    }

    /** Calls the endpoints of models, which no other role does. */
    @Produces
    @Singleton
    EndpointCheck endpointCheck(Catalog catalog, EgressPolicy egress, ApiKeys keys) {
        return new EndpointCheck(EndpointCheck.allOf(catalog), egress, new SocketDoorbell(DOORBELL_PATIENCE), keys);
    }
}
