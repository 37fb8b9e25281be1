package dev.uniroute.service.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.service.config.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseCheckTest {
    private static final Duration NO_SKEW = Duration.ofMillis(3);

    private Optional<String> schema = Optional.of("202611241000");
    private Optional<String> pgvector = Optional.of("0.8.0");
    private boolean readOnly;
    private List<String> notReadable = List.of();
    private List<String> notWritable = List.of();
    private Duration clockAhead = NO_SKEW;
    private boolean schemaFits = true;
    private Role role = Role.ALL;
    private boolean logs;

    private Finding finding(String name) {
        return findings().stream()
                .filter(finding -> finding.check().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> findings() {
        DatabaseProbe probe =
                () -> new DatabaseFacts("17.2", schema, pgvector, readOnly, notReadable, notWritable, clockAhead);
        return new DatabaseCheck(probe, this::requireSchema, role, logs).look();
    }

    private void requireSchema() {
        if (!schemaFits) {
            throw new IllegalStateException("table decision is missing");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void findsNothingWrongWithAHealthyOne(Role any) {
        role = any;

        assertThat(findings()).hasSize(5).extracting(Finding::severity).containsOnly(Severity.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, start the database",
        "28P01, UNIROUTE_JDBC_PASSWORD",
        "3D000, create that",
        "53300, max_connections"
    })
    void saysWhatToDoWhereItDoesNotAnswer(String state, String advice) {
        DatabaseProbe away = () -> {
            throw new SQLException("no", state);
        };

        List<Finding> findings = new DatabaseCheck(away, () -> {}, Role.ALL, false).look();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.FAILED);
        assertThat(findings.getFirst().advice()).contains(advice);
    }

    @Test
    void missesMigrations() {
        schema = Optional.empty();

        assertThat(finding("schema").advice()).contains("role control");
    }

    @Test
    void findsASchemaOfAnotherBuild() {
        schemaFits = false;

        assertThat(finding("schema").detail()).contains("202611241000", "table decision is missing");
    }

    @Test
    void missesPgvector() {
        pgvector = Optional.empty();

        assertThat(finding("pgvector").advice()).contains("create extension vector");
    }

    @ParameterizedTest
    @CsvSource({"0.7.4, FAILED", "0.8.0, OK", "0.10.1, OK", "1.0, OK", "devel, OK"})
    void findsAPgvectorThatIsTooOld(String version, Severity severity) {
        pgvector = Optional.of(version);

        assertThat(finding("pgvector").severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"SIDECAR, OK", "CONTROL, FAILED", "ALL, FAILED"})
    void aStandbyIsEnoughForAProcessThatOnlyRoutes(Role any, Severity severity) {
        role = any;
        readOnly = true;

        assertThat(finding("permissions").severity()).isEqualTo(severity);
    }

    @Test
    void missesPermissions() {
        notWritable = List.of("model");
        assertThat(finding("permissions").detail()).isEqualTo("not writable: [model]");

        notReadable = List.of("prompt");
        assertThat(finding("permissions").detail()).isEqualTo("not readable: [prompt]");
    }

    @Test
    void aProcessThatOnlyRoutesNeedsToWriteNothingButTheLog() {
        role = Role.SIDECAR;
        notWritable = List.of("decision", "model");
        assertThat(finding("permissions").severity()).isEqualTo(Severity.OK);

        logs = true;
        assertThat(finding("permissions").detail()).isEqualTo("not writable: [decision]");
    }

    @ParameterizedTest
    @CsvSource({"PT1.9S, OK", "PT-1.9S, OK", "PT-3S, WARNING", "PT3S, WARNING", "PT2M, FAILED", "PT-2M, FAILED"})
    void findsClocksThatDisagree(Duration ahead, Severity severity) {
        clockAhead = ahead;

        assertThat(finding("clock").severity()).isEqualTo(severity);
    }
}
