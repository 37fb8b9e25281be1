package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Lets at most so many tasks run or wait at once and refuses the others at the door, RESOURCE_EXHAUSTED: a queue that
 * grows answers nobody in time. A task takes one place; a batch takes more, so that a queue of batches is no longer than one of
 * single requests.
 */
public final class Admission implements Executor {
    /** A request of a batch costs about half of what it costs on its own. */
    private static final int REQUESTS_PER_PLACE = 2;
    /** However large they are, so many batches are let in at once. */
    private static final int BATCHES = 4;

    private final Executor executor;
    private final Semaphore places;
    private final int maxInFlight;

    /**
     * @param executor runs the tasks that are admitted
     * @param maxInFlight how many may run or wait at once, >= 1
     */
    public Admission(Executor executor, int maxInFlight) {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight must be >= 1 but is " + maxInFlight);
        }
        this(executor, new Semaphore(maxInFlight), maxInFlight);
    }

    private Admission(Executor executor, Semaphore places, int maxInFlight) {
        this.executor = executor;
        this.places = places;
        this.maxInFlight = maxInFlight;
    }

    /** The door of another executor with the same places: together they let in as many. */
    public Admission alsoTo(Executor other) {
        return new Admission(other, places, maxInFlight);
    }

    /** The same door for a batch of so many requests. */
    public Executor ofBatch(int requests) {
        int share = Math.max(1, maxInFlight / BATCHES);
        int taken = Math.clamp(requests / REQUESTS_PER_PLACE, 1, share);
        return task -> execute(task, taken);
    }

    @Override
    public void execute(Runnable task) {
        execute(task, 1);
    }

    private void execute(Runnable task, int taken) {
        if (!places.tryAcquire(taken)) {
            throw ApiError.of(
                            ErrorReason.TOO_MANY_REQUESTS,
                            "as many requests are in flight as are let in: " + maxInFlight
                                    + ", a batch counted by half of what it holds")
                    .with("max_in_flight", maxInFlight)
                    .asException();
        }
        try {
            executor.execute(() -> leaveAfter(task, taken));
        } catch (RuntimeException e) {
            places.release(taken);
            throw e;
        }
    }

    private void leaveAfter(Runnable task, int taken) {
        try {
            task.run();
        } finally {
            places.release(taken);
        }
    }
}
