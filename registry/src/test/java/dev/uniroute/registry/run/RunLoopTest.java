package dev.uniroute.registry.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.fake.Waiting;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loops here poll once a day: what they do at once, they do because they were woken. */
@Timeout(30)
class RunLoopTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Semaphore foundNothing = new Semaphore(0);

    @Test
    void worksOffWhatWaitsWithoutBeingWoken() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        waiting.add(done::countDown);
        waiting.add(done::countDown);

        try (RunLoop _ = loop(1, DAY)) {
            done.await();
        }
    }

    @Test
    void looksForARunAtOnceWhenItIsWoken() throws InterruptedException {
        try (RunLoop loop = loop(1, DAY)) {
            foundNothing.acquire();
            CountDownLatch done = new CountDownLatch(1);
            waiting.add(done::countDown);

            loop.wake();

            done.await();
        }
    }

    @Test
    void worksOffTwoRunsAtOnceThatAreAnnouncedTogether() throws InterruptedException {
        try (RunLoop loop = loop(2, DAY)) {
            foundNothing.acquire(2);
            CountDownLatch both = new CountDownLatch(2);
            Runnable run = () -> {
                both.countDown();
                awaitOrEnd(both);
            };
            waiting.add(run);
            waiting.add(run);

            loop.wake();

            both.await();
        }
    }

    @Test
    void looksAgainByItselfAfterThePollingInterval() throws InterruptedException {
        try (RunLoop _ = loop(1, Duration.ofNanos(1))) {
            foundNothing.acquire();
            CountDownLatch done = new CountDownLatch(1);

            waiting.add(done::countDown);

            done.await();
        }
    }

    @Test
    void goesOnAfterWorkThatFailed() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        waiting.add(() -> {
            failed.countDown();
            throw new IllegalStateException("the database is away");
        });
        try (RunLoop loop = loop(1, DAY)) {
            failed.await();
            CountDownLatch done = new CountDownLatch(1);
            waiting.add(done::countDown);

            loop.wake();

            done.await();
        }
    }

    @Test
    void interruptsItsWorkAndWaitsForItWhenItIsClosed() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        waiting.add(() -> {
            started.countDown();
            Waiting.untilInterrupted();
            ended.countDown();
        });
        RunLoop loop = loop(1, DAY);
        started.await();

        loop.close();

        assertThat(ended.getCount()).isZero();
    }

    private RunLoop loop(int runsAtOnce, Duration poll) {
        return new RunLoop("test", runsAtOnce, poll, this::workOne);
    }

    private boolean workOne() {
        Runnable run = waiting.poll();
        if (run == null) {
            foundNothing.release();
            return false;
        }
        run.run();
        return true;
    }

    private static void awaitOrEnd(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
