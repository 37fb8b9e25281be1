package dev.uniroute.registry.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Claims runs and works them off under their leases. Safe for any number of threads, each with a run of its own. */
public final class RunWorker {
    private static final System.Logger LOG = System.getLogger(RunWorker.class.getName());

    private final LeasedRuns runs;
    private final Settings settings;
    private final ScheduledExecutorService timer;
    private final LogScope logs;

    /**
     * How leases are held.
     *
     * @param worker name of this process in leases, for people who read the table
     * @param lease how long a lease lasts unless it is renewed; a run whose worker died is taken over after that
     */
    public record Settings(String worker, Duration lease) {}

    /** What is done under a lease. Interrupted when the lease is lost or the process stops. */
    public interface Body {
        /** Works the run off. */
        void work(Lease lease) throws InterruptedException;
    }

    /**
     * @param timer renews leases
     */
    public RunWorker(LeasedRuns runs, Settings settings, ScheduledExecutorService timer) {
        this(runs, settings, timer, LogScope.NONE);
    }

    /**
     * @param timer renews leases
     * @param logs adds the run to what is logged
     */
    public RunWorker(LeasedRuns runs, Settings settings, ScheduledExecutorService timer, LogScope logs) {
        this.runs = runs;
        this.settings = settings;
        this.timer = timer;
        this.logs = logs;
    }

    /** Claims one run and works it off; false if there was none. */
    public boolean runOne(Body body) {
        Optional<Lease> claimed = runs.claim(settings.worker(), settings.lease());
        claimed.ifPresent(lease -> work(lease, body));
        return claimed.isPresent();
    }

    private void work(Lease lease, Body body) {
        LeaseKeeper keeper = new LeaseKeeper(runs, lease, settings.lease(), timer);
        LogScope.Entered entered = logs.enter(lease.run());
        try (keeper;
                entered) {
            body.work(lease);
        } catch (InterruptedException e) {
            if (keeper.lost()) {
                LOG.log(System.Logger.Level.INFO, "run {0}: ended by somebody else", lease.run());
            } else {
                runs.release(lease);
                Thread.currentThread().interrupt();
            }
        }
    }
}
