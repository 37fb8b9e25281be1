package dev.uniroute.routing.clustering;

/** Hears how training goes on; called on the training thread between iterations. */
@FunctionalInterface
public interface TrainingProgress {

    /** Hears nothing. */
    TrainingProgress NONE = (restart, iteration, inertia) -> {};

    /**
     * One Lloyd iteration ended.
     *
     * @param restart 0, 1, ...
     * @param iteration 1, 2, ... within the restart
     * @param inertia the inertia after it; within a restart it never rises
     */
    void iterationEnded(int restart, int iteration, double inertia);
}
