package dev.uniroute.registry.run;

import dev.uniroute.registry.tenant.Tenant;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a lease while its run is worked on: renews it three times per duration. When it is lost (another worker has the
 * run, or a person cancelled it) the keeper says so and interrupts the worker.
 */
public final class LeaseKeeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LeaseKeeper.class.getName());

    private final LeasedRuns runs;
    private final Lease lease;
    private final Duration duration;
    private final Thread worker = Thread.currentThread();
    private final ScheduledFuture<?> renewal;
    private volatile boolean lost;
    private boolean closed;

    /** Starts to renew {@code lease}, which the calling thread works under. */
    public LeaseKeeper(LeasedRuns runs, Lease lease, Duration duration, ScheduledExecutorService timer) {
        this.runs = runs;
        this.lease = lease;
        this.duration = duration;
        long period = duration.toMillis() / 3;
        this.renewal = timer.scheduleWithFixedDelay(Tenant.carried(this::renew), period, period, TimeUnit.MILLISECONDS);
    }

    /** Whether the lease is lost: whatever the worker has in hand must not be stored any more. */
    public boolean lost() {
        return lost;
    }

    private void renew() {
        try {
            if (!runs.renew(lease, duration)) {
                lose();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "run {0}: lease not renewed: {1}", lease.run(), e.getMessage());
        }
    }

    private synchronized void lose() {
        lost = true;
        if (!closed) {
            worker.interrupt();
        }
    }

    /**
     * Stops to renew; the lease then ends by itself unless the run has ended. Called by the worker: an interrupt by the
     * keeper that came too late to be noticed is taken back, since it does not concern the worker's next run.
     */
    @Override
    public synchronized void close() {
        closed = true;
        renewal.cancel(false);
        if (lost) {
            Thread.interrupted();
        }
    }
}
