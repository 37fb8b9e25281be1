package dev.uniroute.registry.publishing;

/** Whether the database has the tables that this build reads and writes. */
@FunctionalInterface
public interface SchemaCheck {

    /**
     * Returns if it has.
     *
     * @throws RuntimeException if it has not, with what is missing or different; or if it cannot be asked
     */
    void check();
}
