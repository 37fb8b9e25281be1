package dev.uniroute.registry.postgres;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.jdbc.ArrayBinder;
import dev.uniroute.registry.jdbc.Texts;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluations as parameters of an {@code insert into evaluation (COLUMNS) select model, run, time, answer.* from UNNEST}. */
final class EvaluationArrays {

    static final String COLUMNS = """
            model_id, run_id, create_time, prompt_id, score, input_tokens, output_tokens, tokens_estimated,
            cost_usd, grading_cost_usd, latency_ms, answer""";

    static final String UNNEST = """
            unnest(?::text[], ?::float8[], ?::bigint[], ?::bigint[], ?::boolean[], ?::numeric[], ?::numeric[],
                ?::bigint[], ?::text[]) as answer""";

    private EvaluationArrays() {}

    /** Binds them from parameter {@code first} on; the index of the next. */
    static int bind(PreparedStatement statement, int first, List<Evaluation> evaluations) throws SQLException {
        return new ArrayBinder<>(statement, first, evaluations)
                .column("text", Evaluation::promptId)
                .column("float8", Evaluation::score)
                .column("int8", it -> it.usage().inputTokens())
                .column("int8", it -> it.usage().outputTokens())
                .column("bool", it -> it.usage().estimated())
                .column("numeric", Evaluation::costUsd)
                .column("numeric", Evaluation::gradingCostUsd)
                .column("int8", it -> milliseconds(it.latency()))
                .column("text", it -> it.answer() == null ? null : Texts.storable(it.answer()))
                .next();
    }

    private static @Nullable Long milliseconds(@Nullable Duration latency) {
        return latency == null ? null : latency.toMillis();
    }
}
