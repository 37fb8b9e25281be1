package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Lets at most so many tasks run or wait at once and refuses the others at the door, RESOURCE_EXHAUSTED: a queue that
 * grows answers nobody in time.
 */
public final class Admission implements Executor {
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

    @Override
    public void execute(Runnable task) {
        if (!places.tryAcquire()) {
            throw ApiError.of(ErrorReason.TOO_MANY_REQUESTS, maxInFlight + " requests are in flight")
                    .with("max_in_flight", maxInFlight)
                    .asException();
        }
        try {
            executor.execute(() -> leaveAfter(task));
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void leaveAfter(Runnable task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }
}
