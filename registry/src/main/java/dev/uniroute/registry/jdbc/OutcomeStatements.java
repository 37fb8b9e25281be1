package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.decision.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;

/** Reads and writes a row of {@code decision_outcome}. */
final class OutcomeStatements {

    static final String INSERT = """
            insert into decision_outcome (decision_id, report_time) values (?, clock_timestamp())
            on conflict (decision_id) do nothing
            """;

    static final String LOCK = """
            select model, score, cost_usd, latency_ms, input_tokens, output_tokens from decision_outcome
            where decision_id = ? for update
            """;

    static final String UPDATE = """
            update decision_outcome
            set model = ?, score = ?, cost_usd = ?, latency_ms = ?, input_tokens = ?, output_tokens = ?
            where decision_id = ?
            """;

    private OutcomeStatements() {}

    /** What was reported of a decision, in a row that is made if need be, locked until the end of the transaction. */
    static Outcome lock(Connection connection, String decision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, decision);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, decision);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return outcome(decision, row);
            }
        }
    }

    private static Outcome outcome(String decision, ResultSet row) throws SQLException {
        return new Outcome(
                decision,
                row.getString("model"),
                row.getObject("score", Double.class),
                row.getBigDecimal("cost_usd"),
                Optional.ofNullable(row.getObject("latency_ms", Long.class))
                        .map(Duration::ofMillis)
                        .orElse(null),
                row.getObject("input_tokens", Long.class),
                row.getObject("output_tokens", Long.class));
    }

    static void update(Connection connection, Outcome outcome) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, outcome.model());
            update.setObject(2, outcome.score(), Types.DOUBLE);
            update.setBigDecimal(3, outcome.costUsd());
            update.setObject(
                    4, outcome.latency() == null ? null : outcome.latency().toMillis(), Types.BIGINT);
            update.setObject(5, outcome.inputTokens(), Types.BIGINT);
            update.setObject(6, outcome.outputTokens(), Types.BIGINT);
            update.setString(7, outcome.decisionId());
            update.executeUpdate();
        }
    }
}
