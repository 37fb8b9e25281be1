package dev.uniroute.registry.jdbc;

import dev.uniroute.registry.publishing.SchemaCheck;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Whether Postgres understands the statements of this package that name tables: the check of a process that has no others. */
public final class StatementsCheck implements SchemaCheck {
    private static final List<String> STATEMENTS = List.of(
            JdbcSnapshots.PUBLISHED,
            JdbcSnapshots.ACTIVE,
            JdbcSnapshots.VERSION,
            JdbcSnapshots.PARAMETERS,
            JdbcSnapshots.ROLLOUT,
            ModelsQuery.SQL,
            CalibrationPrompts.COUNT,
            EmbeddingsQuery.SQL,
            DecisionStatement.SQL,
            OutcomeStatements.INSERT,
            OutcomeStatements.LOCK,
            OutcomeStatements.UPDATE);

    private final Transactions transactions;

    public StatementsCheck(DataSource connections) {
        this.transactions = new Transactions(connections);
    }

    /** Postgres parses a statement, against the tables that there are, to say what its parameters are; it is not run. */
    @Override
    public void check() {
        transactions.run(connection -> {
            for (String sql : STATEMENTS) {
                describe(connection, sql);
            }
            return true;
        });
    }

    private static void describe(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.getParameterMetaData().getParameterCount();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the tables are not what this build reads and writes: " + e.getMessage(), e);
        }
    }
}
