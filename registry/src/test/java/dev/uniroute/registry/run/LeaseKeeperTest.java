package dev.uniroute.registry.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.fake.ManualTimer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseKeeperTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ManualTimer timer = new ManualTimer();
    private final FakeRuns runs = new FakeRuns();

    @Test
    void renewsTheLeaseThreeTimesWhileItLasts() {
        try (LeaseKeeper keeper = keeper()) {
            timer.tick();
            timer.tick();

            assertThat(timer.periodsMillis()).containsExactly(10_000L);
            assertThat(runs.renewals).containsExactly(LEASE, LEASE);
            assertThat(keeper.lost()).isFalse();
        }
    }

    @Test
    void interruptsTheWorkerWhenTheLeaseIsLost() {
        try (LeaseKeeper keeper = keeper()) {
            runs.lost = true;

            timer.tick();

            assertThat(keeper.lost()).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void goesOnWhenTheDatabaseIsAwayForAWhile() {
        try (LeaseKeeper keeper = keeper()) {
            runs.away = true;
            timer.tick();
            runs.away = false;
            timer.tick();

            assertThat(keeper.lost()).isFalse();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(runs.renewals).hasSize(1);
        }
    }

    @Test
    void renewsNothingOnceItIsClosed() {
        keeper().close();

        timer.tick();

        assertThat(runs.renewals).isEmpty();
    }

    @Test
    void leavesNoInterruptToTheWorkersNextRun() {
        LeaseKeeper keeper = keeper();
        runs.lost = true;
        timer.tick();

        keeper.close();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void leavesAnInterruptByOthersAlone() {
        LeaseKeeper keeper = keeper();
        Thread.currentThread().interrupt();

        keeper.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    private LeaseKeeper keeper() {
        return new LeaseKeeper(runs, runs.lease, LEASE, timer);
    }
}
