package dev.uniroute.registry.memory;

import dev.uniroute.registry.contract.Ports;
import java.time.Clock;
import java.time.Duration;

/** All ports in memory. Each call is atomic: one lock for everything. */
public final class InMemoryRegistry implements Ports {

    private final Tables tables;
    private final InMemoryCatalog catalog;
    private final InMemoryPrompts prompts;
    private final InMemoryPromptEmbeddings promptEmbeddings;
    private final InMemoryPromptAttributes promptAttributes;
    private final InMemoryEvaluations evaluations;
    private final InMemoryVotes votes;
    private final InMemoryProfilingRuns profilingRuns;
    private final InMemoryProfiles profiles;
    private final InMemoryTrainingRuns trainingRuns;
    private final InMemoryRouterVersions routerVersions;
    private final InMemorySnapshots snapshots;
    private final InMemoryDecisionLog decisionLog;
    private final InMemoryRollouts rollouts;

    /** An empty registry; leases and deadlines go by this clock. */
    public InMemoryRegistry(Clock clock) {
        tables = new Tables(clock);
        catalog = new InMemoryCatalog(tables);
        prompts = new InMemoryPrompts(tables);
        promptEmbeddings = new InMemoryPromptEmbeddings(tables);
        promptAttributes = new InMemoryPromptAttributes(tables);
        evaluations = new InMemoryEvaluations(tables);
        votes = new InMemoryVotes(tables);
        profilingRuns = new InMemoryProfilingRuns(tables);
        profiles = new InMemoryProfiles(tables);
        trainingRuns = new InMemoryTrainingRuns(tables);
        routerVersions = new InMemoryRouterVersions(tables);
        snapshots = new InMemorySnapshots(tables);
        decisionLog = new InMemoryDecisionLog(tables);
        rollouts = new InMemoryRollouts(tables);
    }

    @Override
    public InMemoryCatalog catalog() {
        return catalog;
    }

    @Override
    public InMemoryPrompts prompts() {
        return prompts;
    }

    @Override
    public InMemoryPromptEmbeddings promptEmbeddings() {
        return promptEmbeddings;
    }

    @Override
    public InMemoryPromptAttributes promptAttributes() {
        return promptAttributes;
    }

    @Override
    public InMemoryEvaluations evaluations() {
        return evaluations;
    }

    @Override
    public InMemoryVotes votes() {
        return votes;
    }

    @Override
    public InMemoryProfilingRuns profilingRuns() {
        return profilingRuns;
    }

    @Override
    public InMemoryProfiles profiles() {
        return profiles;
    }

    @Override
    public InMemoryTrainingRuns trainingRuns() {
        return trainingRuns;
    }

    @Override
    public InMemoryRouterVersions routerVersions() {
        return routerVersions;
    }

    @Override
    public InMemorySnapshots snapshots() {
        return snapshots;
    }

    @Override
    public InMemoryDecisionLog decisionSink() {
        return decisionLog;
    }

    @Override
    public InMemoryDecisionLog decisionLog() {
        return decisionLog;
    }

    @Override
    public InMemoryRollouts rollouts() {
        return rollouts;
    }

    @Override
    public void expireLeases() {
        synchronized (tables) {
            tables.profilingRuns.values().forEach(StoredRun::expire);
            tables.trainingRuns.values().forEach(StoredRun::expire);
        }
    }

    @Override
    public void turnBackTheClock(Duration by) {
        synchronized (tables) {
            tables.profilingRuns.values().forEach(run -> run.prolong(by));
            tables.trainingRuns.values().forEach(run -> run.prolong(by));
        }
    }
}
