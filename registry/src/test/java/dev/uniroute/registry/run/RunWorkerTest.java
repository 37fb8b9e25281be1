package dev.uniroute.registry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.uniroute.registry.fake.ManualTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunWorkerTest {
    private final ManualTimer timer = new ManualTimer();
    private final FakeRuns runs = new FakeRuns();
    private final RunWorker worker = new RunWorker(runs, new RunWorker.Settings("test", Duration.ofSeconds(30)), timer);
    private final List<Lease> worked = new ArrayList<>();

    @Test
    void worksOffARunUnderItsLeaseWhileThatIsRenewed() {
        boolean found = worker.runOne(lease -> {
            timer.tick();
            worked.add(lease);
        });
        timer.tick();

        assertThat(found).isTrue();
        assertThat(worked).containsExactly(runs.lease);
        assertThat(runs.renewals).hasSize(1);
        assertThat(runs.released).isFalse();
    }

    @Test
    void saysThatThereIsNoRun() {
        runs.waiting = false;

        assertThat(worker.runOne(worked::add)).isFalse();
        assertThat(worked).isEmpty();
    }

    @Test
    void givesTheRunBackWhenItIsInterruptedAndStaysInterrupted() {
        worker.runOne(lease -> {
            throw new InterruptedException();
        });

        assertThat(runs.released).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesTheRunToWhoeverHasItWhenTheLeaseIsLost() {
        runs.lost = true;

        worker.runOne(lease -> {
            timer.tick();
            new CountDownLatch(1).await();
        });

        assertThat(runs.released).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void leavesARunThatFailedToItsLease() {
        assertThatIllegalStateException()
                .isThrownBy(() -> worker.runOne(lease -> {
                    throw new IllegalStateException("the database is away");
                }));

        timer.tick();
        assertThat(runs.renewals).isEmpty();
        assertThat(runs.released).isFalse();
    }
}
