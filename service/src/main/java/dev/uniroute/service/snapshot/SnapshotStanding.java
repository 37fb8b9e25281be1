package dev.uniroute.service.snapshot;

import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.database.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a decision must say about the snapshot that it read: nothing, as long as the database answers and agrees. The text
 * goes to callers, so it names no host. Thread-safe.
 */
public final class SnapshotStanding implements Function<Snapshot, Optional<String>> {
    private final DatabaseContact contact;
    private final CurrentSnapshot current;
    private final Clock clock;

    public SnapshotStanding(DatabaseContact contact, CurrentSnapshot current, Clock clock) {
        this.contact = contact;
        this.current = current;
        this.clock = clock;
    }

    /** Why a decision by this snapshot may be out of date; empty if there is no reason to think so. */
    @Override
    public Optional<String> apply(Snapshot snapshot) {
        Optional<Outage> outage = contact.outage();
        return outage.isPresent() ? Optional.of(away(outage.get(), snapshot)) : current.doubt();
    }

    /** How long ago a snapshot was put together, in whole seconds; by the database's clock there and ours here. */
    public long ageSeconds(Snapshot snapshot) {
        return Math.max(
                0, Duration.between(snapshot.createTime(), clock.instant()).toSeconds());
    }

    private String away(Outage outage, Snapshot snapshot) {
        Instant now = clock.instant();
        return "the database has not answered for " + outage.seconds(now) + " s; decided by snapshot "
                + snapshot.version() + ", which is " + ageSeconds(snapshot) + " s old";
    }
}
