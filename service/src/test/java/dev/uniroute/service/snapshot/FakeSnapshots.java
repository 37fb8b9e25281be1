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

/** What is published, in memory; it can be unreadable, and so can its schema. */
final class FakeSnapshots implements Snapshots {
    private @Nullable Snapshot published;
    private long version;
    private boolean readable = true;
    private boolean schemaFits = true;
    private int loads;

    /** Publishes a snapshot of this version without models. */
    synchronized Snapshot publish(long next) {
        return publishForDimension(1, next);
    }

    /** Publishes a snapshot whose router version reads embeddings of this dimension. */
    synchronized Snapshot publishForDimension(int dimension, long next) {
        RouterVersion routerVersion = new RouterVersion(
                1, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(dimension, new float[dimension]))));
        Snapshot snapshot = new Snapshot(next, Instant.EPOCH, routerVersion, List.of(), List.of());
        published = snapshot;
        version = next;
        return snapshot;
    }

    /** Publishes a change while no router version is active. */
    synchronized void publishWithoutRouterVersion(long next) {
        version = next;
    }

    /** Whether a snapshot can be loaded. */
    synchronized void readable(boolean isReadable) {
        readable = isReadable;
    }

    /** Whether its schema fits. */
    synchronized void schemaFits(boolean doesFit) {
        schemaFits = doesFit;
    }

    /** Fails unless its schema fits. */
    synchronized void requireSchema() {
        if (!schemaFits) {
            throw new IllegalStateException("a table is missing");
        }
    }

    synchronized int loads() {
        return loads;
    }

    @Override
    public synchronized long publishedVersion() {
        return version;
    }

    @Override
    public synchronized Optional<Snapshot> under(long routerVersion) {
        return load().filter(snapshot -> snapshot.routerVersion().number() == routerVersion);
    }

    @Override
    public synchronized Optional<Snapshot> load() {
        if (!readable) {
            throw new IllegalStateException("a router of an unknown kind");
        }
        loads++;
        return Optional.ofNullable(published);
    }
}
