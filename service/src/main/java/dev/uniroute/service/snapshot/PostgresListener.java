package dev.uniroute.service.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

/**
 * Listens to {@code NOTIFY uniroute_publication} on a connection of its own, since a pooled one loses its registration.
 * Nothing here waits longer than the timeout: a database that is stopped, not gone, takes connections and never answers.
 * A connection that failed is thrown away. Of one thread.
 */
public final class PostgresListener implements PublicationSignal, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostgresListener.class);

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    /** @param timeout how long the database may take to answer, > 0; counted in whole seconds, rounded up */
    public PostgresListener(String url, String user, String password, Duration timeout) {
        this.url = url;
        String seconds = Long.toString(timeout.plusSeconds(1).minusNanos(1).toSeconds());
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "uniroute-listener");
    }

    @Override
    public void probe() throws SQLException {
        try (Statement statement = connected().createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    @Override
    public boolean await(Duration atMost) throws SQLException {
        try {
            PGNotification[] heard =
                    connected().unwrap(PGConnection.class).getNotifications((int) Math.max(1, atMost.toMillis()));
            return heard != null && heard.length > 0;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(url, properties);
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.execute("listen uniroute_publication");
            }
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debugf("cannot close the listening connection: %s", e.getMessage());
            }
        }
    }
}
