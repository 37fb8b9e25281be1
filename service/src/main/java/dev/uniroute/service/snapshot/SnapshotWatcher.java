package dev.uniroute.service.snapshot;

import dev.uniroute.registry.llm.Sleeper;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.database.SchemaPreparation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Follows the published snapshot on a thread of its own. The whole story:
 *
 * <ol>
 *   <li>Before the port opens the last snapshot on disk is put in force. Where there is none, the database is looked at once
 *       before the process says that it has started.
 *   <li>A look ({@link #follow}): the database gives a sign of life, its schema fits, and the published version is read.
 *       If it is another than the one in force, or the database was away meanwhile, the snapshot is loaded, put in force
 *       ({@link SnapshotSwap}) and kept on disk.
 *   <li>Then the watcher waits for a notification, or for the polling interval where none comes, and looks again. After a
 *       failed look it waits longer and longer. All waits are spread at random ({@link Pace}).
 * </ol>
 *
 * <p>While the database is away the snapshot in force stays; {@link DatabaseContact} tells everybody.
 */
public final class SnapshotWatcher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SnapshotWatcher.class);

    private final Source source;
    private final SnapshotSwap swap;
    private final DatabaseContact contact;
    private final Pace pace;
    private final Sleeper sleeper;
    private final Thread thread;
    /** After a failure the database may be another one: its version says nothing about ours. */
    private boolean suspicious = true;

    private int failures;
    private boolean restored;
    private volatile boolean followed;
    private volatile boolean closed;

    /**
     * Where snapshots come from.
     *
     * @param signal says that there is news, and whether the database answers
     * @param schema what must be true before it is read
     * @param snapshots what is published
     */
    public record Source(PublicationSignal signal, SchemaPreparation schema, Snapshots snapshots) {}

    public SnapshotWatcher(Source source, SnapshotSwap swap, DatabaseContact contact, Pace pace, Sleeper sleeper) {
        this.source = source;
        this.swap = swap;
        this.contact = contact;
        this.pace = pace;
        this.sleeper = sleeper;
        this.thread = Thread.ofPlatform().daemon().name("snapshot-watcher").unstarted(this::watch);
    }

    /** Puts the last snapshot on disk in force, if there is one. Before {@link #start}. */
    public void restore() {
        restored = swap.restore();
    }

    /** Starts to follow. */
    public void start() {
        if (!restored) {
            follow();
        }
        thread.start();
    }

    /** Whether the published snapshot was read at least once: it is in force, or none is published yet. */
    public boolean hasFollowed() {
        return followed;
    }

    private void watch() {
        try {
            while (!closed) {
                if (failures == 0) {
                    awaitNews();
                } else {
                    sleeper.sleep(pace.afterFailures(failures));
                }
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that is gone is no outage yet: the look that follows tells. */
    private void awaitNews() throws InterruptedException {
        try {
            if (source.signal().await(pace.nextPoll())) {
                sleeper.sleep(pace.afterNews());
            }
        } catch (SQLException e) {
            LOG.debugf("the listening connection is gone: %s", e.getMessage());
        }
    }

    /** Memory runs out where a damaged message announces a huge one; the next one need not be. */
    private void follow() {
        try {
            source.signal().probe();
            source.schema().prepare();
            if (contact.answered()) {
                LOG.info("the database answers");
            }
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            away(String.valueOf(e.getMessage()));
            return;
        }
        try {
            update();
            suspicious = false;
            failures = 0;
            followed = true;
        } catch (RuntimeException | OutOfMemoryError e) {
            suspicious = true;
            failures++;
            swap.unreadable(e);
        }
    }

    private void update() {
        long published = source.snapshots().publishedVersion();
        if (suspicious || !swap.knows(published)) {
            Optional<Snapshot> loaded = source.snapshots().load();
            loaded.ifPresentOrElse(swap::offer, swap::nothingPublished);
        }
    }

    private void away(String why) {
        suspicious = true;
        failures++;
        if (contact.failed(why)) {
            LOG.warnf("the database is away, snapshot %d stays in force: %s", swap.version(), why);
        }
    }

    /** Stops to follow; waits for the thread unless the caller is interrupted. */
    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
