package dev.uniroute.registry.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds a list to a statement as one array per column, for {@code unnest(?::text[], ?::float8[], ...)}: any number of
 * rows in one round trip.
 *
 * @param <T> what is bound, one row each
 */
public final class ArrayBinder<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    /** Begins at the parameter with index {@code first}, from 1. */
    public ArrayBinder(PreparedStatement statement, int first, List<T> rows) {
        this.statement = statement;
        this.next = first;
        this.rows = rows;
    }

    /** Binds the next parameter to an array of this Postgres type. */
    public ArrayBinder<T> column(String type, Function<T, @Nullable Object> value) throws SQLException {
        return bind(type, rows.stream().map(value).toArray());
    }

    /** Binds the next parameter to an array of {@code bytea}. */
    public ArrayBinder<T> bytes(Function<T, byte[]> value) throws SQLException {
        return bind("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private ArrayBinder<T> bind(String type, Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** Index of the first parameter that is not bound. */
    public int next() {
        return next;
    }
}
