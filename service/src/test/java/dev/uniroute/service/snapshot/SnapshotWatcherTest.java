package dev.uniroute.service.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.database.DatabaseContact;
import dev.uniroute.service.database.SchemaPreparation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SnapshotWatcherTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH.plusSeconds(90), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FakeSnapshots snapshots = new FakeSnapshots();
    private final HandSignal signal = new HandSignal();
    private final CurrentSnapshot current = new CurrentSnapshot();
    private final DatabaseContact contact = new DatabaseContact(CLOCK, Duration.ofSeconds(10));
    private final SnapshotStanding standing = new SnapshotStanding(contact, current, CLOCK);
    private final AtomicInteger migrations = new AtomicInteger();
    private final SnapshotAdmission admission = new SnapshotAdmission(
            Optional.of(new FakeEmbedder("test", 1)), Policy.BEST_QUALITY, 1, OptionalLong.empty());
    private SnapshotStore store;
    private SnapshotWatcher watcher;
    private SnapshotReadiness readiness;

    @BeforeEach
    void watch() {
        store = new SnapshotStore(folder);
        watcher = new SnapshotWatcher(
                new SnapshotWatcher.Source(
                        signal,
                        new SchemaPreparation(migrations::incrementAndGet, snapshots::requireSchema),
                        snapshots),
                new SnapshotSwap(current, admission, Optional.of(store)),
                contact,
                new Pace(Duration.ofDays(1), Duration.ZERO, Duration.ofDays(1), () -> 0),
                signal);
        readiness = new SnapshotReadiness(current, watcher, standing, contact);
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    private void begin() {
        watcher.restore();
        watcher.start();
    }

    @Test
    void putsThePublishedSnapshotInForceBeforeItStartsToFollow() {
        Snapshot published = snapshots.publish(3);

        begin();

        assertThat(current.get()).containsSame(published);
        assertThat(concern()).isEmpty();
    }

    @Test
    void swapsWhenANewVersionIsPublished() throws InterruptedException {
        snapshots.publish(3);
        begin();
        Snapshot next = snapshots.publish(4);

        signal.announce();

        assertThat(current.get()).containsSame(next);
    }

    @Test
    void loadsNothingWhileTheVersionIsTheSame() throws InterruptedException {
        snapshots.publish(3);
        begin();

        signal.announce();

        assertThat(snapshots.loads()).isEqualTo(1);
    }

    @Test
    void keepsItsSnapshotWhileTheDatabaseIsAwaySaysSoAndCatchesUpByItself() throws InterruptedException {
        Snapshot first = snapshots.publish(3);
        begin();
        Snapshot next = snapshots.publish(4);

        signal.answers(false);
        signal.announce();
        assertThat(current.get()).containsSame(first);
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(concern())
                .hasValue("the database has not answered for 0 s; decided by snapshot 3, which is 90 s old");
        assertThat(readiness.call().getData())
                .hasValueSatisfying(data ->
                        assertThat(data.get("database").toString()).isEqualTo("away for 0 s: connection refused"));

        signal.answers(true);
        signal.announce();
        assertThat(current.get()).containsSame(next);
        assertThat(concern()).isEmpty();
    }

    @Test
    void aDroppedConnectionIsNoOutage() throws InterruptedException {
        snapshots.publish(3);
        begin();
        Snapshot next = snapshots.publish(4);

        signal.drop();
        signal.announce();

        assertThat(current.get()).containsSame(next);
        assertThat(concern()).isEmpty();
    }

    @Test
    void startsFromDiskWithoutTheDatabase() {
        store.keep(snapshots.publish(3));
        signal.answers(false);

        begin();

        assertThat(current.get().map(Snapshot::version)).hasValue(3L);
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(concern()).isPresent();
    }

    @Test
    void trustsTheDatabaseAboutTheVersionThatItStartedFromDiskWith() throws InterruptedException {
        store.keep(new FakeSnapshots().publish(3));
        Snapshot other = snapshots.publish(3);

        begin();
        signal.announce();

        assertThat(current.get()).containsSame(other);
    }

    @Test
    void keepsOnDiskWhatItPutsInForce() throws InterruptedException {
        snapshots.publish(3);
        begin();
        snapshots.publish(4);

        signal.announce();

        assertThat(new SnapshotStore(folder).load().map(Snapshot::version)).hasValue(4L);
    }

    @Test
    void servesWhatItHasWhereTheDatabaseHasNothing() throws InterruptedException {
        store.keep(new FakeSnapshots().publish(3));

        begin();
        signal.announce();

        assertThat(current.get().map(Snapshot::version)).hasValue(3L);
        assertThat(concern()).hasValue("the database has no active router version; snapshot 3 stays in force");
    }

    @Test
    void saysThatThePublishedSnapshotCannotBeReadUntilItCan() throws InterruptedException {
        snapshots.publish(3);
        begin();
        Snapshot next = snapshots.publish(4);

        snapshots.readable(false);
        signal.announce();
        assertThat(concern()).hasValue("the published snapshot cannot be read; snapshot 3 stays in force");
        assertThat(contact.outage()).isEmpty();

        snapshots.readable(true);
        signal.announce();
        assertThat(current.get()).containsSame(next);
        assertThat(concern()).isEmpty();
    }

    @Test
    void refusesASnapshotOnceSaysWhyAndLooksAtTheNext() throws InterruptedException {
        Snapshot first = snapshots.publish(3);
        begin();

        snapshots.publishForDimension(2, 4);
        signal.announce();
        signal.announce();

        assertThat(current.get()).containsSame(first);
        assertThat(snapshots.loads()).isEqualTo(2);
        assertThat(concern())
                .hasValue("snapshot 4 is refused: router version 1 reads embeddings of dimension 2, test has 1;"
                        + " snapshot 3 stays in force");

        Snapshot next = snapshots.publish(5);
        signal.announce();
        assertThat(current.get()).containsSame(next);
        assertThat(concern()).isEmpty();
    }

    @Test
    void hasNoSnapshotWhileNoRouterVersionIsActive() throws InterruptedException {
        begin();
        snapshots.publishWithoutRouterVersion(1);

        signal.announce();

        assertThat(current.get()).isEmpty();
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void isNotReadyBeforeItHasReadWhatIsPublished() throws InterruptedException {
        snapshots.publish(3);
        signal.answers(false);
        begin();
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.DOWN);

        signal.answers(true);
        signal.announce();

        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(readiness.call().getData())
                .hasValueSatisfying(data -> assertThat(data)
                        .containsEntry("version", 3L)
                        .containsEntry("router_version", 1L)
                        .containsEntry("models", 0L)
                        .containsEntry("age_seconds", 90L)
                        .containsEntry("database", "answers"));
    }

    @Test
    void preparesTheSchemaOnceAndTriesAgainWhereThatFails() throws InterruptedException {
        snapshots.publish(3);
        snapshots.schemaFits(false);
        begin();
        assertThat(contact.outage()).isPresent();

        snapshots.schemaFits(true);
        signal.announce();
        signal.announce();

        assertThat(migrations).hasValue(2);
        assertThat(contact.outage()).isEmpty();
    }

    private Optional<String> concern() {
        return current.get().flatMap(standing);
    }

    private HealthCheckResponse.Status status() {
        return readiness.call().getStatus();
    }
}
