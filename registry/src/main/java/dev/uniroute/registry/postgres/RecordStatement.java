package dev.uniroute.registry.postgres;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.jdbc.ArrayBinder;
import dev.uniroute.registry.jdbc.Texts;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.run.Lease;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Stores what a worker got, under the fence, in one statement: one round trip however many answers there are. The lock
 * on the run is shared, so that writes of one worker do not wait for one another while a claim does.
 */
final class RecordStatement {

    private static final String SQL = """
            with held as (
                select id, model_id from profiling_run
                where id = ? and fence = ? and state = 'RUNNING'
                for share
            ), answered as (
                insert into evaluation (%s)
                select held.model_id, held.id, clock_timestamp(), answer.* from held, %s
                on conflict (model_id, prompt_id) do nothing
            ), failed as (
                insert into failed_prompt (run_id, create_time, resumed, prompt_id, reason, cost_usd)
                select held.id, clock_timestamp(), false, failure.*
                from held, unnest(?::text[], ?::text[], ?::numeric[]) as failure
                on conflict (run_id, prompt_id) do update
                set reason = excluded.reason, cost_usd = failed_prompt.cost_usd + excluded.cost_usd, resumed = false
                where failed_prompt.resumed
            )
            select count(*) from held
            """.formatted(EvaluationArrays.COLUMNS, EvaluationArrays.UNNEST);

    private RecordStatement() {}

    /** False if the lease is lost; nothing was stored. */
    static boolean execute(Connection connection, Lease lease, List<Evaluation> answers, List<FailedPrompt> failures)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, lease.run());
            statement.setLong(2, lease.fence());
            int next = EvaluationArrays.bind(statement, 3, answers);
            new ArrayBinder<>(statement, next, failures)
                    .column("text", FailedPrompt::promptId)
                    .column("text", failure -> Texts.storable(failure.reason()))
                    .column("numeric", FailedPrompt::costUsd);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getLong(1) == 1;
            }
        }
    }
}
