package dev.uniroute.registry.postgres;

import dev.uniroute.registry.profiling.RunProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts how far profiling runs are, from what they stored. */
@ApplicationScoped
class RunProgressQuery {

    private static final String SQL = """
            select run.id, total.prompts, answers.done, answers.mean, answers.error, own.done as own_done,
                failures.failed, own.spend + failures.spend as spend
            from profiling_run run
            cross join (select count(*) as prompts from prompt where kind = 'REPRESENTATIVE') total
            cross join lateral (
                select count(*) as done, coalesce(avg(score), 0) as mean,
                    coalesce(sqrt((var_pop(score) * count(*) + 0.25) / (count(*) + 1) / nullif(count(*), 0)), 0) as error
                from evaluation where model_id = run.model_id
            ) answers
            cross join lateral (
                select count(*) as done, coalesce(sum(cost_usd + grading_cost_usd), 0) as spend
                from evaluation where run_id = run.id
            ) own
            cross join lateral (
                select count(*) filter (where not resumed) as failed, coalesce(sum(cost_usd), 0) as spend
                from failed_prompt where run_id = run.id
            ) failures
            where run.id = any(:runs)
            """;

    private final Session session;

    RunProgressQuery(Session session) {
        this.session = session;
    }

    /** The progress of these runs, by their ids. */
    Map<UUID, RunProgress> of(Collection<UUID> runs) {
        return session.createNativeQuery(SQL, Tuple.class)
                .setParameter("runs", runs.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), RunProgressQuery::progress));
    }

    private static RunProgress progress(Tuple row) {
        return new RunProgress(
                count(row, "prompts"),
                count(row, "done"),
                count(row, "failed"),
                count(row, "own_done"),
                row.get("spend", BigDecimal.class),
                row.get("mean", Double.class),
                row.get("error", Double.class));
    }

    private static int count(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Long.class));
    }
}
