package dev.uniroute.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Transactions on connections of their own; not for who is in a transaction. Failures of SQL are causes of what is thrown. */
final class Transactions {
    private final DataSource connections;

    Transactions(DataSource connections) {
        this.connections = connections;
    }

    /**
     * What is done in a transaction.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Reads as everything was at one moment. */
    <T> T read(Work<T> work) {
        return run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return work.run(connection);
        });
    }

    /** Does the work, all of it or none. */
    <T> T run(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (Throwable e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
