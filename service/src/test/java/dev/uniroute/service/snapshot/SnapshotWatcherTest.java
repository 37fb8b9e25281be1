package dev.uniroute.service.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.snapshot.Snapshot;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SnapshotWatcherTest {
    private final FakeSnapshots snapshots = new FakeSnapshots();
    private final HandSignal signal = new HandSignal();
    private final CurrentSnapshot current = new CurrentSnapshot();
    private final SnapshotWatcher watcher = new SnapshotWatcher(snapshots, current, signal, Duration.ofDays(1));
    private final SnapshotReadiness readiness = new SnapshotReadiness(current, watcher);

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void putsThePublishedSnapshotInForceBeforeItStartsToFollow() {
        Snapshot published = snapshots.publish(3);

        watcher.start();

        assertThat(current.get()).containsSame(published);
    }

    @Test
    void swapsWhenANewVersionIsPublished() throws InterruptedException {
        snapshots.publish(3);
        watcher.start();
        Snapshot next = snapshots.publish(4);

        signal.announce();

        assertThat(current.get()).containsSame(next);
    }

    @Test
    void loadsNothingWhileTheVersionIsTheSame() throws InterruptedException {
        snapshots.publish(3);
        watcher.start();

        signal.announce();

        assertThat(snapshots.loads()).isEqualTo(1);
    }

    @Test
    void keepsItsSnapshotWhileTheDatabaseIsAwayAndCatchesUpByItself() throws InterruptedException {
        Snapshot first = snapshots.publish(3);
        watcher.start();
        Snapshot next = snapshots.publish(4);

        snapshots.away(true);
        signal.announce();
        assertThat(current.get()).containsSame(first);
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);

        snapshots.away(false);
        signal.announce();
        assertThat(current.get()).containsSame(next);
    }

    @Test
    void hasNoSnapshotWhileNoRouterVersionIsActive() throws InterruptedException {
        watcher.start();
        snapshots.publishWithoutRouterVersion(1);

        signal.announce();

        assertThat(current.get()).isEmpty();
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void isReadyWhenNothingIsPublishedYet() {
        watcher.start();

        assertThat(current.get()).isEmpty();
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void isNotReadyBeforeItHasReadWhatIsPublished() throws InterruptedException {
        snapshots.publish(3);
        snapshots.away(true);
        watcher.start();
        assertThat(status()).isEqualTo(HealthCheckResponse.Status.DOWN);

        snapshots.away(false);
        signal.announce();

        assertThat(status()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(readiness.call().getData())
                .hasValueSatisfying(data -> assertThat(data)
                        .containsEntry("version", 3L)
                        .containsEntry("router_version", 1L)
                        .containsEntry("models", 0L));
    }

    private HealthCheckResponse.Status status() {
        return readiness.call().getStatus();
    }
}
