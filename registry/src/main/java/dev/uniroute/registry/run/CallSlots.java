package dev.uniroute.registry.run;

import dev.uniroute.registry.tenant.Tenant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Runs tasks on virtual threads, at most so many at once. Closing waits for those that are running; if the thread that
 * waits for a slot is interrupted, they are interrupted too.
 */
public final class CallSlots implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CallSlots.class.getName());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;

    /** A task that can be interrupted. */
    public interface Task {
        /** Does the work. */
        void run() throws InterruptedException;
    }

    /** @param slots how many tasks may run at once, >= 1 */
    public CallSlots(int slots) {
        this.free = new Semaphore(slots);
    }

    /** Waits until a slot is free; only the thread that runs tasks takes one. */
    public void awaitFree() throws InterruptedException {
        acquire();
        free.release();
    }

    /** Runs the task in a free slot. */
    public void run(Task task) throws InterruptedException {
        acquire();
        threads.execute(Tenant.carried(() -> runAndFree(task)));
    }

    private void runAndFree(Task task) {
        try {
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a task of a run failed", e);
        } finally {
            free.release();
        }
    }

    private void acquire() throws InterruptedException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw e;
        }
    }

    /**
     * Waits for the tasks that are running.
     *
     * @throws InterruptedException if the thread is or was interrupted: tasks may have been cut short
     */
    public void awaitAll() throws InterruptedException {
        threads.close();
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while tasks were running");
        }
    }

    /** Waits for the tasks that are running. */
    @Override
    public void close() {
        threads.close();
    }
}
