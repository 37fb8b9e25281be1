package dev.uniroute.service.database;

import dev.uniroute.registry.publishing.SchemaCheck;

/**
 * What must be true of the database before it is worked with: its schema is brought up to date where this process is to
 * do so, and fits. Done when the database is reached for the first time, since at start it may be away. Of one thread.
 */
public final class SchemaPreparation {
    private final Runnable migration;
    private final SchemaCheck check;
    private boolean done;

    /**
     * @param migration brings the schema up to date; does nothing where another process does
     * @param check whether it fits
     */
    public SchemaPreparation(Runnable migration, SchemaCheck check) {
        this.migration = migration;
        this.check = check;
    }

    /**
     * Returns at once when it was done before.
     *
     * @throws RuntimeException if it failed; it is tried again the next time
     */
    public void prepare() {
        if (!done) {
            migration.run();
            check.check();
            done = true;
        }
    }
}
