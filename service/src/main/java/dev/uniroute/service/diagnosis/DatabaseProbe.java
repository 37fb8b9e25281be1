package dev.uniroute.service.diagnosis;

import java.sql.SQLException;

/** Asks a database about itself, over a connection that nobody else uses. */
@FunctionalInterface
public interface DatabaseProbe {

    /**
     * What it says.
     *
     * @throws SQLException if it cannot be reached or asked
     */
    DatabaseFacts ask() throws SQLException;
}
