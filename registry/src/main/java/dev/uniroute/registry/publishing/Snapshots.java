package dev.uniroute.registry.publishing;

import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Optional;

/** The published snapshot: what every sidecar follows. */
public interface Snapshots {

    /** The version that is published now; it grows with every change that can change a decision. 0: none yet. */
    long publishedVersion();

    /** The published snapshot, consistent in itself; empty if no router version is active. */
    Optional<Snapshot> load();

    /** What would be published, without a rollout, if this router version were active; empty if there is none of this number. */
    Optional<Snapshot> under(long routerVersion);
}
