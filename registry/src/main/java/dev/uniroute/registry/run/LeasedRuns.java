package dev.uniroute.registry.run;

import java.time.Duration;
import java.util.Optional;

/**
 * Runs as work: any number of processes claim them, any of them can die. A claimed run is a lease with a fence
 * ({@code for update skip locked}); a lease that is not renewed in time can be claimed by another.
 */
public interface LeasedRuns {

    /** How many times as long as one's own another worker's lease may last. One that ends later is of a clock that was wrong. */
    int LONGEST = 10;

    /**
     * Takes the oldest run that is PENDING, or RUNNING with a lease that has ended, or that ends later than any worker's can:
     * by a clock that has been turned back since. Makes it RUNNING.
     *
     * @param worker name of this process
     * @param duration how long the lease lasts unless it is renewed, > 0
     */
    Optional<Lease> claim(String worker, Duration duration);

    /**
     * Makes the lease last {@code duration} from now.
     *
     * @return false if the lease is lost: another worker has the run, or it was cancelled. Stop working.
     */
    boolean renew(Lease lease, Duration duration);

    /**
     * Gives the run back before its end, so that another worker can take it at once. Without effect if the lease is
     * lost.
     */
    void release(Lease lease);
}
