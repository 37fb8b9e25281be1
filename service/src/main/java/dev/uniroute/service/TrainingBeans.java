package dev.uniroute.service;

import dev.uniroute.registry.attribute.AttributeLabelling;
import dev.uniroute.registry.attribute.PromptAttributes;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.comparison.RouterComparison;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.profiling.ClusterScores;
import dev.uniroute.registry.profiling.Profiler;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.PromptEmbedding;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptFeatures;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.rollout.RolloutControl;
import dev.uniroute.registry.rollout.Rollouts;
import dev.uniroute.registry.simulation.PolicySimulation;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.training.RouterMethods;
import dev.uniroute.registry.training.RouterTraining;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.training.TrainingRuns;
import dev.uniroute.registry.training.TrainingSource;
import dev.uniroute.registry.vote.Votes;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptRouter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** How router versions are trained, compared, tried out and put in force. */
@Singleton
public class TrainingBeans {
    private final SteadyClock steady;

    TrainingBeans(SteadyClock steady) {
        this.steady = steady;
    }

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
            Workers workers) {
        RouterTraining.Embedding embedded = new RouterTraining.Embedding(prompts, embeddings, embedding, embedders);
        return new RouterTraining(workers.of(runs), runs, methods, embedded, source, versions, activation);
    }

    @Produces
    @Singleton
    RouterComparison routerComparison(
            RouterVersions versions, PromptEmbeddings embeddings, Catalog catalog, Evaluations evaluations) {
        return new RouterComparison(versions, embeddings, catalog, evaluations);
    }
}
