package dev.uniroute.service.snapshot;

import java.sql.SQLException;
import java.time.Duration;

/** Announces publications, over a connection that also shows whether the database answers. */
public interface PublicationSignal {

    /**
     * Asks the database for a sign of life; connects first where there is no connection.
     *
     * @throws SQLException if it does not answer in time
     */
    void probe() throws SQLException;

    /**
     * Waits for news; true if a publication was announced, false if none was within {@code atMost}.
     *
     * @throws SQLException if the connection is gone
     */
    boolean await(Duration atMost) throws SQLException, InterruptedException;
}
