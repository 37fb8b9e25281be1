package dev.uniroute.service.snapshot;

import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.service.database.DatabaseContact;

/**
 * How one tenant's published snapshot is followed.
 *
 * @param current the snapshot in force
 * @param contact whether the database answers and the tenant's schema fits
 * @param standing what decisions must say about the snapshot
 * @param admission what is looked at before one is put in force
 * @param listener hears of new ones
 * @param watcher puts them in force
 */
public record Follower(
        Tenant tenant,
        CurrentSnapshot current,
        DatabaseContact contact,
        SnapshotStanding standing,
        SnapshotAdmission admission,
        PostgresListener listener,
        SnapshotWatcher watcher)
        implements AutoCloseable {

    @Override
    public void close() {
        watcher.close();
        listener.close();
    }
}
