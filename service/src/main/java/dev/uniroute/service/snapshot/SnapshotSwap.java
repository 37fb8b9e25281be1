package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts snapshots in force, and keeps the last one on disk. Of one thread. */
public final class SnapshotSwap {
    private static final Logger LOG = Logger.getLogger(SnapshotSwap.class);

    private final CurrentSnapshot current;
    private final Optional<SnapshotStore> store;

    /** @param store where the last snapshot is kept; empty: nowhere */
    public SnapshotSwap(CurrentSnapshot current, Optional<SnapshotStore> store) {
        this.current = current;
        this.store = store;
    }

    /** Puts the snapshot on disk in force. False if there is none. */
    boolean restore() {
        Optional<Snapshot> kept = store.flatMap(SnapshotStore::load);
        kept.ifPresent(current::swap);
        return kept.isPresent();
    }

    /** The version in force; 0: none. */
    long version() {
        return current.get().map(Snapshot::version).orElse(0L);
    }

    /** Puts a published snapshot in force. */
    void offer(Snapshot snapshot) {
        current.swap(snapshot);
        LOG.debugf(
                "snapshot %d in force: router version %d, %d models",
                snapshot.version(),
                snapshot.routerVersion().number(),
                snapshot.models().size());
        store.ifPresent(kept -> kept.keep(snapshot));
    }

    /** The published snapshot cannot be read. */
    void unreadable(Throwable failure) {
        stayInForce("the published snapshot cannot be read", failure.getMessage());
    }

    /** A router version never ceases to be active, so a database without one is not the one that ours came from. */
    void nothingPublished() {
        if (version() > 0) {
            stayInForce("the database has no active router version", "the snapshot in force came from elsewhere");
        }
    }

    private void stayInForce(String why, @Nullable String details) {
        String doubt = why + "; snapshot " + version() + " stays in force";
        if (current.stayInForce(doubt)) {
            LOG.warnf("%s: %s", doubt, details);
        }
    }
}
