package dev.uniroute.service.diagnosis;

import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.service.config.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The database: whether it answers, whether its schema is the one that this build reads and writes, which pgvector it has,
 * whether this process may do there what its role is for, and whether the clocks agree.
 */
public final class DatabaseCheck implements Check {
    private static final String NAME = "database";

    /** pgvector 0.8 is the first whose index goes on looking where a filter leaves too few rows. */
    private static final int PGVECTOR_MINOR = 8;

    /** The tables that a process writes which only routes, but logs what it decides. */
    private static final Set<String> LOG = Set.of("decision", "decision_outcome");

    private static final Duration NOTICEABLE_SKEW = Duration.ofSeconds(2);
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(1);

    private final DatabaseProbe probe;
    private final SchemaCheck schema;
    private final Role role;
    private final boolean logs;

    /**
     * @param probe asks the database
     * @param schema compares its tables with those of this build
     * @param role what this process is for
     * @param logs whether it logs decisions
     */
    public DatabaseCheck(DatabaseProbe probe, SchemaCheck schema, Role role, boolean logs) {
        this.probe = probe;
        this.schema = schema;
        this.role = role;
        this.logs = logs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        DatabaseFacts facts;
        try {
            facts = probe.ask();
        } catch (SQLException e) {
            return List.of(unreachable(e));
        }
        return List.of(
                Finding.ok(NAME, "Postgres " + facts.server() + " answers"),
                schema(facts.schema()),
                pgvector(facts.pgvector()),
                permissions(facts),
                clock(facts.clockAhead()));
    }

    private static Finding unreachable(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String advice = switch (state) {
            case "28000", "28P01" -> "set UNIROUTE_JDBC_USER and UNIROUTE_JDBC_PASSWORD to a role that may log in";
            case "3D000" -> "create that database, or name another one in UNIROUTE_JDBC_URL";
            case "53300" -> "raise max_connections of the database, or lower quarkus.datasource.jdbc.max-size";
            default ->
                "start the database, or mend UNIROUTE_JDBC_URL and what is between here and there; decisions go on by the"
                        + " last snapshot meanwhile";
        };
        return Finding.failed(NAME, "it does not answer: " + failure.getMessage(), advice);
    }

    private Finding schema(Optional<String> version) {
        String name = "schema";
        if (version.isEmpty()) {
            return Finding.failed(
                    name, "no migration was applied", "start a process of the role control or all: it migrates");
        }
        try {
            schema.check();
            return Finding.ok(name, "migrated to " + version.get() + ", as this build needs it");
        } catch (RuntimeException e) {
            return Finding.failed(
                    name,
                    "migrated to " + version.get() + ", which is not what this build needs: " + e.getMessage(),
                    "start a process of this build with the role control or all: it migrates; or use the build that the"
                            + " database belongs to");
        }
    }

    private static Finding pgvector(Optional<String> version) {
        String name = "pgvector";
        if (version.isEmpty()) {
            return Finding.failed(name, "the extension is not there", "as a superuser: create extension vector");
        }
        return recent(version.get())
                ? Finding.ok(name, "version " + version.get())
                : Finding.failed(
                        name,
                        "version " + version.get() + ", needed is 0." + PGVECTOR_MINOR,
                        "install a newer pgvector, then: alter extension vector update");
    }

    /** Versions are two or three numbers; what cannot be read is not held against anybody. */
    private static boolean recent(String version) {
        String[] parts = version.split("\\.", -1);
        try {
            return parts.length < 2 || Integer.parseInt(parts[0]) > 0 || Integer.parseInt(parts[1]) >= PGVECTOR_MINOR;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private Finding permissions(DatabaseFacts facts) {
        String name = "permissions";
        if (!facts.notReadable().isEmpty()) {
            return Finding.failed(
                    name, "not readable: " + facts.notReadable(), "grant select on all tables to the service's role");
        }
        if (!role.controls() && !logs) {
            return Finding.ok(name, "all tables are readable, which is all that the role " + role + " needs");
        }
        if (facts.readOnly()) {
            return Finding.failed(
                    name,
                    "the database takes no changes: it is a standby, or set to read only",
                    "point UNIROUTE_JDBC_URL at the primary (targetServerType=primary where several hosts are named)");
        }
        List<String> missing = facts.notWritable().stream()
                .filter(table -> role.controls() || LOG.contains(table))
                .toList();
        return missing.isEmpty()
                ? Finding.ok(name, "all tables are readable, and writable as far as the role " + role + " needs it")
                : Finding.failed(
                        name,
                        "not writable: " + missing,
                        "grant insert, update" + (role.controls() ? ", delete" : "")
                                + " on them to the service's role");
    }

    private static Finding clock(Duration ahead) {
        String name = "clock";
        String detail = "the database's clock is %.3f s %s ours"
                .formatted(ahead.abs().toMillis() / 1000.0, ahead.isNegative() ? "behind" : "ahead of");
        String advice = "synchronise the clocks of both machines (chrony, systemd-timesyncd)";
        if (ahead.abs().compareTo(WRONG_CLOCK) > 0) {
            return Finding.failed(name, detail + ": ages, retention and the validity of credentials are wrong", advice);
        }
        return ahead.abs().compareTo(NOTICEABLE_SKEW) > 0
                ? Finding.warning(name, detail + ": ages of snapshots are off by that", advice)
                : Finding.ok(name, detail);
    }
}
