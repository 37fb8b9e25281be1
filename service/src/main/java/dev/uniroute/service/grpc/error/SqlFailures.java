package dev.uniroute.service.grpc.error;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** What failures of the database mean to a client, by SQLSTATE. */
final class SqlFailures {
    private static final Logger LOG = Logger.getLogger(SqlFailures.class);

    private static final String CONNECTION_CLASS = "08";
    private static final String SHUTDOWN_CLASS = "57P";
    /** No connection left, no memory, a full disk. */
    private static final String RESOURCES_CLASS = "53";

    private static final String SYSTEM_ERROR_CLASS = "58";
    private static final String STATEMENT_CANCELLED = "57014";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY = "25006";
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private SqlFailures() {}

    /** The error, unless the failure is a defect of ours. */
    static Optional<ApiError> translate(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || unavailable(state)) {
            LOG.warnf("the database is unavailable: %s", failure.getMessage());
            return Optional.of(ApiError.of(ErrorReason.DATABASE_UNAVAILABLE, "the database is unavailable"));
        }
        if (state.equals(READ_ONLY)) {
            return Optional.of(
                    ApiError.of(ErrorReason.DATABASE_READ_ONLY, "the database takes no changes at the moment"));
        }
        return CONFLICTS.contains(state) ? Optional.of(concurrentChange()) : Optional.empty();
    }

    static ApiError concurrentChange() {
        return ApiError.of(ErrorReason.CONCURRENT_CHANGE, "somebody else changed it at the same time; read it again");
    }

    /** The pool itself gives no SQLSTATE when no connection is free in time; Postgres and its driver always do. */
    private static boolean unavailable(String state) {
        return state.startsWith(CONNECTION_CLASS)
                || state.startsWith(SHUTDOWN_CLASS)
                || state.startsWith(RESOURCES_CLASS)
                || state.startsWith(SYSTEM_ERROR_CLASS)
                || state.equals(STATEMENT_CANCELLED)
                || state.equals(LOCK_NOT_AVAILABLE);
    }
}
