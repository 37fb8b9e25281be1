package dev.uniroute.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsIT {

    private static FreshDatabase database;
    private static MigrateResult first;
    private static Connection connection;
    private static SchemaCatalog catalog;

    @BeforeAll
    static void migrateAFreshDatabase() throws SQLException {
        database = FreshDatabase.create();
        first = migrate();
        connection = database.connect();
        catalog = new SchemaCatalog(connection);
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void secondTimeIsANoOp() {
        assertThat(first.success).isTrue();
        assertThat(first.migrationsExecuted).isPositive();
        assertThat(migrate().migrationsExecuted).isZero();
    }

    @Test
    void everyTableSaysWhatItIsFor() throws SQLException {
        assertThat(catalog.tableComments())
                .isNotEmpty()
                .allSatisfy((table, comment) -> assertThat(comment).as(table).isNotBlank());
    }

    @Test
    void constraintsAndIndexesAreNamedByTableColumnAndKind() throws SQLException {
        assertThat(catalog.constraints())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.name()).isEqualTo(it.conventionalName()));
        assertThat(catalog.indexes())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.name()).isEqualTo(it.conventionalName()));
    }

    /** The same words as the Java enumerations and the API; the registry's tests hold them against the former. */
    @ParameterizedTest
    @CsvSource({
        "model_state_check, PROFILING ACTIVE PAUSED FAILED DELETED",
        "model_capabilities_check, TOOLS VISION JSON",
        "prompt_kind_check, TRAINING REPRESENTATIVE",
        "profiling_run_state_check, PENDING RUNNING SUCCEEDED FAILED CANCELLED",
        "training_run_state_check, PENDING RUNNING SUCCEEDED FAILED CANCELLED",
        "training_run_phase_check, LABELLING DISTILLING EMBEDDING TRAINING PUBLISHING",
        "pairwise_vote_outcome_check, FIRST SECOND TIE",
        "profile_state_check, PROVISIONAL ACTIVE",
    })
    void everyEnumerationIsChecked(String check, String words) throws SQLException {
        assertThat(catalog.words(check)).containsExactlyInAnyOrder(words.split(" "));
    }

    private static MigrateResult migrate() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
    }
}
