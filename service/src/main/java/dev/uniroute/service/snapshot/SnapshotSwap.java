package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts snapshots in force that are admitted, and keeps the last one on disk. Of one thread. */
public final class SnapshotSwap {
    private static final Logger LOG = Logger.getLogger(SnapshotSwap.class);

    private final CurrentSnapshot current;
    private final SnapshotAdmission admission;
    private final Optional<SnapshotStore> store;
    private OptionalLong refused = OptionalLong.empty();

    /**
     * @param current the reference that decisions read
     * @param admission says what must not be put in force
     * @param store where the last snapshot is kept; empty: nowhere
     */
    public SnapshotSwap(CurrentSnapshot current, SnapshotAdmission admission, Optional<SnapshotStore> store) {
        this.current = current;
        this.admission = admission;
        this.store = store;
    }

    /** Puts the snapshot on disk in force, which was admitted when it was kept, if only by a person's word. False if there is none. */
    boolean restore() {
        Optional<Snapshot> kept = store.flatMap(SnapshotStore::load).filter(admission::fits);
        kept.ifPresent(current::swap);
        return kept.isPresent();
    }

    /** The version in force; 0: none. */
    long version() {
        return current.get().map(Snapshot::version).orElse(0L);
    }

    /** Whether this version is in force, or was looked at and refused: nothing is gained by looking again. */
    boolean knows(long published) {
        return published == version() || (refused.isPresent() && refused.getAsLong() == published);
    }

    /** Puts a published snapshot in force, unless something speaks against it. JSON logs have its version as {@code snapshot}. */
    void offer(Snapshot snapshot) {
        MDC.put("snapshot", snapshot.version());
        try {
            admitOrRefuse(snapshot);
        } finally {
            MDC.remove("snapshot");
        }
    }

    private void admitOrRefuse(Snapshot snapshot) {
        Optional<String> objection = admission.objection(snapshot, current.get());
        if (objection.isPresent()) {
            refuse(snapshot, objection.get());
            return;
        }
        refused = OptionalLong.empty();
        current.swap(snapshot);
        LOG.debugf(
                "snapshot %d in force: router version %d, %d models, %.0f %% of the calibration prompts sent elsewhere",
                snapshot.version(),
                snapshot.routerVersion().number(),
                snapshot.models().size(),
                100 * admission.lastChange());
        store.ifPresent(kept -> kept.keep(snapshot));
    }

    private void refuse(Snapshot snapshot, String objection) {
        refused = OptionalLong.of(snapshot.version());
        stayInForce(
                "snapshot " + snapshot.version() + " is refused: " + objection,
                "uniroute.snapshot.accept-version=" + snapshot.version() + " would let it in");
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
            LOG.warnf("%s (%s)", doubt, details);
        }
    }
}
