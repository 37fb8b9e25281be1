package dev.uniroute.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An empty database on the Postgres that {@code UNIROUTE_JDBC_URL} names, dropped when it is closed. The user there must
 * be allowed to create databases; the database that the URL names is not touched.
 */
public final class FreshDatabase implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)([^?]*)(\\?.*)?");

    private final Server server;
    private final String name;

    private FreshDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Creates it.
     *
     * @throws IllegalStateException if the environment names no Postgres; the message says how to get one
     */
    public static FreshDatabase create() {
        Server server = Server.ofEnvironment();
        String name = "uniroute_test_" + UUID.randomUUID().toString().replace("-", "");
        server.execute("create database " + name);
        return new FreshDatabase(server, name);
    }

    /** Its JDBC URL. */
    public String url() {
        return URL.matcher(server.url())
                .replaceFirst(match -> Matcher.quoteReplacement(
                        match.group(1) + name + (match.group(3) == null ? "" : match.group(3))));
    }

    /** The user who owns it. */
    public String user() {
        return server.user();
    }

    /** The user's password; empty where none is needed. */
    public String password() {
        return server.password();
    }

    /** A new connection to it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** Drops it, whoever is still connected. */
    @Override
    public void close() {
        server.execute("drop database if exists " + name + " with (force)");
    }

    private record Server(String url, String user, String password) {

        static Server ofEnvironment() {
            String url = environment("UNIROUTE_JDBC_URL");
            if (!URL.matcher(url).matches()) {
                throw new IllegalStateException("This test needs a Postgres with pgvector: UNIROUTE_JDBC_URL is '" + url
                        + "', not like jdbc:postgresql://host:port/database. `./uniroute test` runs all tests with one; "
                        + "for a single test: ./uniroute db start && eval \"$(./uniroute db env)\"");
            }
            return new Server(url, environment("UNIROUTE_JDBC_USER"), environment("UNIROUTE_JDBC_PASSWORD"));
        }

        void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot " + sql + " at " + url, e);
            }
        }

        private static String environment(String variable) {
            String value = System.getenv(variable);
            return value == null ? "" : value;
        }
    }
}
