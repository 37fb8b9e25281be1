package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.database.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must say about the snapshot that it read: nothing, as long as the database answers and agrees. The text
 * goes to callers, so it names no host. Thread-safe.
 */
public final class SnapshotStanding implements Function<Snapshot, Optional<String>> {
    private final DatabaseContact contact;
    private final CurrentSnapshot current;
    private final Clock clock;
    private volatile @Nullable Words words;

    public SnapshotStanding(DatabaseContact contact, CurrentSnapshot current, Clock clock) {
        this.contact = contact;
        this.current = current;
        this.clock = clock;
    }

    /** Why a decision by this snapshot may be out of date; empty if there is no reason to think so. */
    @Override
    public Optional<String> apply(Snapshot snapshot) {
        Optional<Outage> outage = contact.outage();
        return outage.isPresent() ? away(outage.get(), snapshot) : current.doubt();
    }

    /** How long ago a snapshot was put together, in whole seconds; by the database's clock there and ours here. */
    public long ageSeconds(Snapshot snapshot) {
        return Math.max(
                0, Duration.between(snapshot.createTime(), clock.instant()).toSeconds());
    }

    /** Put into words once per second, for all decisions of that second. */
    private Optional<String> away(Outage outage, Snapshot snapshot) {
        Said now = new Said(outage.seconds(), snapshot, ageSeconds(snapshot));
        Words last = words;
        if (last == null || !last.of.equals(now)) {
            last = new Words(now, Optional.of(now.inWords()));
            words = last;
        }
        return last.text;
    }

    /** What is said of a database that is away; snapshots are compared as objects. */
    private record Said(long seconds, Snapshot snapshot, long ageSeconds) {
        String inWords() {
            return "the database has not answered for " + seconds + " s; decided by snapshot " + snapshot.version()
                    + ", which is " + ageSeconds + " s old";
        }
    }

    private record Words(Said of, Optional<String> text) {}
}
