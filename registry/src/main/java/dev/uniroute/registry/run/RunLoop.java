package dev.uniroute.registry.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Works off runs on virtual threads: each thread claims a run, works it off, and looks for the next; when there is none
 * it waits until it is woken or the polling interval has passed.
 */
public final class RunLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunLoop.class.getName());

    private final BooleanSupplier work;
    private final Duration poll;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /**
     * Starts the threads.
     *
     * @param name name of the threads
     * @param runsAtOnce how many runs are worked off at once, >= 1
     * @param poll how often to look for work that nobody announced
     * @param work claims one run and works it off; false if there was none
     */
    public RunLoop(String name, int runsAtOnce, Duration poll, BooleanSupplier work) {
        this.work = work;
        this.poll = poll;
        for (int i = 0; i < runsAtOnce; i++) {
            threads.add(Thread.ofVirtual().name(name + "-" + i).start(this::loop));
        }
    }

    /** Announces that there are new runs: every thread that waits looks for one. */
    public void wake() {
        bell.drainPermits();
        bell.release(threads.size());
    }

    private void loop() {
        while (!closed) {
            try {
                if (!workOne()) {
                    bell.tryAcquire(poll.toNanos(), TimeUnit.NANOSECONDS);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A failure here is the database's or ours, not the run's: its lease ends by itself and the run is taken over. */
    private boolean workOne() {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.log(System.Logger.Level.WARNING, "work on a run failed; it will be taken up again", e);
            }
            return false;
        }
    }

    /** Interrupts what is being worked on and waits for it; the runs are taken up by others when their leases end. */
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
