package dev.uniroute.service.snapshot;

import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.routing.snapshot.Snapshot;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Follows the published snapshot on a thread of its own: waits for a notification, or for the polling interval where
 * none comes, and swaps the snapshot in force when the published version is another. While the database is away the
 * snapshot in force stays.
 */
public final class SnapshotWatcher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SnapshotWatcher.class);

    private final Snapshots snapshots;
    private final CurrentSnapshot current;
    private final PublicationSignal signal;
    private final Duration pollInterval;
    private final Thread thread;
    private volatile boolean followed;
    private volatile boolean closed;

    /** Waits for news of a publication. */
    @FunctionalInterface
    public interface PublicationSignal {
        /** Returns when a publication was announced, or after {@code atMost}. */
        void await(Duration atMost) throws InterruptedException;
    }

    public SnapshotWatcher(
            Snapshots snapshots, CurrentSnapshot current, PublicationSignal signal, Duration pollInterval) {
        this.snapshots = snapshots;
        this.current = current;
        this.signal = signal;
        this.pollInterval = pollInterval;
        this.thread = Thread.ofVirtual().name("snapshot-watcher").unstarted(this::watch);
    }

    /** Loads the published snapshot, and starts to follow. */
    public void start() {
        follow();
        thread.start();
    }

    /** Whether the published snapshot was read at least once: it is in force, or none is published yet. */
    public boolean hasFollowed() {
        return followed;
    }

    private void watch() {
        try {
            while (!closed) {
                signal.await(pollInterval);
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            long inForce = current.get().map(Snapshot::version).orElse(0L);
            if (snapshots.publishedVersion() != inForce) {
                snapshots.load().ifPresent(this::swap);
            }
            followed = true;
        } catch (RuntimeException e) {
            LOG.warnf("snapshot %s stays in force, the published one cannot be read: %s", version(), e.getMessage());
        }
    }

    private void swap(Snapshot snapshot) {
        current.swap(snapshot);
        LOG.debugf(
                "snapshot %d in force: router version %d, %d models",
                snapshot.version(),
                snapshot.routerVersion().number(),
                snapshot.models().size());
    }

    private String version() {
        return current.get().map(snapshot -> Long.toString(snapshot.version())).orElse("none");
    }

    /** Stops to follow; waits for the thread unless the caller is interrupted. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
