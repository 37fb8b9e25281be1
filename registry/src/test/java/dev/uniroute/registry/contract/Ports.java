package dev.uniroute.registry.contract;

import dev.uniroute.registry.attribute.PromptAttributes;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.rollout.Rollouts;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.training.TrainingRuns;
import dev.uniroute.registry.vote.Votes;
import java.time.Duration;

/** One implementation of all ports, over the same data. */
public interface Ports {

    Catalog catalog();

    Prompts prompts();

    PromptEmbeddings promptEmbeddings();

    PromptAttributes promptAttributes();

    Evaluations evaluations();

    Votes votes();

    ProfilingRuns profilingRuns();

    Profiles profiles();

    TrainingRuns trainingRuns();

    RouterVersions routerVersions();

    Snapshots snapshots();

    DecisionLog decisionLog();

    DecisionSink decisionSink();

    Rollouts rollouts();

    /** Lets time pass until every lease has ended. */
    void expireLeases();

    /** As if the clock by which leases end were turned back: each ends so much later. Of runs that somebody holds. */
    void turnBackTheClock(Duration by);
}
