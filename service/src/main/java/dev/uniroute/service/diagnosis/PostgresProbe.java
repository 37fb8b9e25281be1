package dev.uniroute.service.diagnosis;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Asks Postgres, on a connection of its own: the pool may be what ails. */
public final class PostgresProbe implements DatabaseProbe {

    private static final String SCHEMA_HISTORY = "flyway_schema_history";
    private static final String FACTS = """
            select current_setting('server_version'),
                (select extversion from pg_extension where extname = 'vector'),
                pg_is_in_recovery() or current_setting('transaction_read_only')::boolean,
                (select array_agg(tablename order by tablename) from ours where not readable),
                (select array_agg(tablename order by tablename) from ours where not writable)
            """;
    private static final String OURS = """
            with ours as (
                select tablename::text, has_table_privilege(name, 'select') as readable,
                    has_table_privilege(name, 'insert') and has_table_privilege(name, 'update') as writable
                from pg_tables, format('%I.%I', schemaname, tablename) as name where schemaname = current_schema()
            )
            """;

    private final String url;
    private final Properties properties = new Properties();
    private final Clock clock;

    /** @param patience how long the database may take to answer, in whole seconds */
    public PostgresProbe(String url, String user, String password, Duration patience, Clock clock) {
        this.url = url;
        this.clock = clock;
        String seconds = Long.toString(Math.max(1, patience.toSeconds()));
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
        PGProperty.APPLICATION_NAME.set(properties, "uniroute-diagnosis");
    }

    @Override
    public DatabaseFacts ask() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            Optional<String> schema = schema(statement);
            try (ResultSet facts = statement.executeQuery(OURS + FACTS)) {
                facts.next();
                return new DatabaseFacts(
                        facts.getString(1),
                        schema,
                        Optional.ofNullable(facts.getString(2)),
                        facts.getBoolean(3),
                        names(facts, 4),
                        names(facts, 5),
                        clockAhead(connection));
            }
        }
    }

    /** Its clock against the middle between ours before and after: wrong by half of the round trip at most. */
    private Duration clockAhead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Instant before = clock.instant();
            try (ResultSet now = statement.executeQuery("select clock_timestamp()")) {
                now.next();
                Instant theirs = now.getObject(1, OffsetDateTime.class).toInstant();
                Duration trip = Duration.between(before, clock.instant());
                return Duration.between(before.plus(trip.dividedBy(2)), theirs);
            }
        }
    }

    private static Optional<String> schema(Statement statement) throws SQLException {
        if (!exists(statement, SCHEMA_HISTORY)) {
            return Optional.empty();
        }
        try (ResultSet newest = statement.executeQuery("select version from " + SCHEMA_HISTORY
                + " where success and version is not null" + " order by installed_rank desc limit 1")) {
            return newest.next() ? Optional.of(newest.getString(1)) : Optional.empty();
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static List<String> names(ResultSet facts, int column) throws SQLException {
        Array names = facts.getArray(column);
        return names == null ? List.of() : Arrays.asList((String[]) names.getArray());
    }
}
