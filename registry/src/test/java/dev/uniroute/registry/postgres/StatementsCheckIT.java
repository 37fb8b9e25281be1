package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.jdbc.StatementsCheck;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class StatementsCheckIT {

    @Inject
    DataSource connections;

    @Test
    void fitsWhatTheMigrationsMake() {
        assertThatCode(() -> new StatementsCheck(connections).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"profile, standard_error", "decision, propensity", "decision_outcome, latency_ms", "rollout, share"})
    void saysWhichColumnIsMissing(String table, String column) throws SQLException {
        execute("alter table " + table + " rename column " + column + " to mislaid");
        try {
            assertThatThrownBy(() -> new StatementsCheck(connections).check()).hasMessageContaining(column);
        } finally {
            execute("alter table " + table + " rename column mislaid to " + column);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
