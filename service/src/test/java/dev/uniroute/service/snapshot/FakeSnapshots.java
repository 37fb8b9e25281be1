package dev.uniroute.service.snapshot;

import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is published, in memory; it can be away. */
final class FakeSnapshots implements Snapshots {
    private @Nullable Snapshot published;
    private long version;
    private boolean away;
    private int loads;

    /** Publishes a snapshot of this version without models. */
    synchronized Snapshot publish(long next) {
        RouterVersion routerVersion =
                new RouterVersion(1, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0))));
        Snapshot snapshot = new Snapshot(next, Instant.EPOCH, routerVersion, List.of(), List.of());
        published = snapshot;
        version = next;
        return snapshot;
    }

    /** Publishes a change while no router version is active. */
    synchronized void publishWithoutRouterVersion(long next) {
        version = next;
    }

    /** Whether reading fails. */
    synchronized void away(boolean isAway) {
        away = isAway;
    }

    synchronized int loads() {
        return loads;
    }

    @Override
    public synchronized long publishedVersion() {
        return version;
    }

    @Override
    public synchronized Optional<Snapshot> load() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        loads++;
        return Optional.ofNullable(published);
    }
}
