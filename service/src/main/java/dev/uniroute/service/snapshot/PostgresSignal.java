package dev.uniroute.service.snapshot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Listens to {@code NOTIFY uniroute_publication} on a connection of its own, since a pooled one loses its
 * registration. While there is no connection it waits like a poll and tries again next time.
 */
public final class PostgresSignal implements SnapshotWatcher.PublicationSignal, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostgresSignal.class);

    private final String url;
    private final String user;
    private final String password;
    private @Nullable Connection connection;

    public PostgresSignal(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        try {
            listening().unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
        } catch (SQLException e) {
            LOG.debugf("cannot listen for publications, polling instead: %s", e.getMessage());
            close();
            Thread.sleep(atMost);
        }
    }

    private Connection listening() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(url, user, password);
            try (Statement statement = open.createStatement()) {
                statement.execute("listen uniroute_publication");
            }
            connection = open;
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
