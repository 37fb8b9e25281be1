package dev.uniroute.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LeasedRuns} does. */
public abstract class LeasedRunsContract {

    static final Duration LONG = Duration.ofHours(1);

    /** The implementation, empty. */
    protected abstract Ports ports();

    abstract LeasedRuns runs();

    /** Stores a new run; its id. */
    abstract UUID newRun(int number);

    /** Makes a write of the worker; false if the lease is lost. */
    abstract boolean write(Lease lease);

    @Test
    void claimsTheOldestRunFirst() {
        UUID first = newRun(1);
        UUID second = newRun(2);

        assertThat(claim()).isEqualTo(new Lease(first, "worker", 1));
        assertThat(claim()).isEqualTo(new Lease(second, "worker", 1));
        assertThat(runs().claim("worker", LONG)).isEmpty();
    }

    @Test
    void givesNoRunTwiceHoweverManyClaim() {
        List<UUID> ids = List.of(newRun(1), newRun(2), newRun(3), newRun(4), newRun(5));

        List<Optional<Lease>> claims = Together.run(12, () -> runs().claim("worker", LONG));
        List<UUID> claimed =
                claims.stream().flatMap(Optional::stream).map(Lease::run).toList();

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void givesARunToAnotherAfterItsLeaseEnded() {
        newRun(1);
        Lease first = claim();
        ports().expireLeases();

        Lease second = claim();

        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.fence()).isEqualTo(2);
    }

    @Test
    void ignoresTheWritesOfAZombie() {
        newRun(1);
        Lease zombie = claim();
        ports().expireLeases();
        Lease successor = claim();

        assertThat(write(zombie)).isFalse();
        assertThat(runs().renew(zombie, LONG)).isFalse();
        runs().release(zombie);
        assertThat(runs().claim("worker", LONG)).isEmpty();
        assertThat(write(successor)).isTrue();
    }

    @Test
    void keepsARunWhoseLeaseIsRenewedInTime() {
        newRun(1);
        Lease lease = claim();
        ports().expireLeases();

        assertThat(runs().renew(lease, LONG)).isTrue();

        assertThat(runs().claim("worker", LONG)).isEmpty();
        assertThat(write(lease)).isTrue();
    }

    /** Nobody would take up a run whose worker died before the clock was put right. */
    @Test
    void givesARunToAnotherIfTheClockWasTurnedBack() {
        newRun(1);
        claim();

        ports().turnBackTheClock(LONG.multipliedBy(LeasedRuns.LONGEST));

        assertThat(claim().fence()).isEqualTo(2);
    }

    @Test
    void keepsARunForAWorkerThatTakesItForLonger() {
        newRun(1);
        claim();

        assertThat(runs().claim("worker", LONG.dividedBy(LeasedRuns.LONGEST / 2)))
                .isEmpty();
    }

    @Test
    void handsOnAReleasedRunAtOnce() {
        newRun(1);
        runs().release(claim());

        assertThat(claim().fence()).isEqualTo(2);
    }

    final Lease claim() {
        return runs().claim("worker", LONG).orElseThrow();
    }
}
