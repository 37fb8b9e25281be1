package dev.uniroute.registry.postgres;

import dev.uniroute.registry.attribute.PromptAttributes;
import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.contract.Ports;
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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** The ports on Postgres. */
@Singleton
class PostgresPorts implements Ports {

    @Inject
    Catalog catalog;

    @Inject
    Prompts prompts;

    @Inject
    PromptEmbeddings promptEmbeddings;

    @Inject
    PromptAttributes promptAttributes;

    @Inject
    Evaluations evaluations;

    @Inject
    Votes votes;

    @Inject
    ProfilingRuns profilingRuns;

    @Inject
    Profiles profiles;

    @Inject
    TrainingRuns trainingRuns;

    @Inject
    RouterVersions routerVersions;

    @Inject
    Snapshots snapshots;

    @Inject
    DecisionLog decisionLog;

    @Inject
    DecisionSink decisionSink;

    @Inject
    Rollouts rollouts;

    @Inject
    DataSource dataSource;

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Prompts prompts() {
        return prompts;
    }

    @Override
    public PromptEmbeddings promptEmbeddings() {
        return promptEmbeddings;
    }

    @Override
    public PromptAttributes promptAttributes() {
        return promptAttributes;
    }

    @Override
    public Evaluations evaluations() {
        return evaluations;
    }

    @Override
    public Votes votes() {
        return votes;
    }

    @Override
    public ProfilingRuns profilingRuns() {
        return profilingRuns;
    }

    @Override
    public Profiles profiles() {
        return profiles;
    }

    @Override
    public TrainingRuns trainingRuns() {
        return trainingRuns;
    }

    @Override
    public RouterVersions routerVersions() {
        return routerVersions;
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public DecisionLog decisionLog() {
        return decisionLog;
    }

    @Override
    public DecisionSink decisionSink() {
        return decisionSink;
    }

    @Override
    public Rollouts rollouts() {
        return rollouts;
    }

    @Override
    public void expireLeases() {
        execute("update profiling_run set lease_until = '-infinity' where state = 'RUNNING'");
        execute("update training_run set lease_until = '-infinity' where state = 'RUNNING'");
    }

    @Override
    public void turnBackTheClock(Duration by) {
        for (String table : List.of("profiling_run", "training_run")) {
            execute("update %s set lease_until = lease_until + interval '%d milliseconds' where state = 'RUNNING'"
                    .formatted(table, by.toMillis()));
        }
    }

    /** Empties all tables. Numbers are not given again: what a process remembers of them stays true. */
    void empty() {
        execute("truncate model, prompt, training_run, router_version, decision, decision_outcome cascade");
    }

    /** Carries a statement out. */
    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
