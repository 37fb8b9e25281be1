package dev.uniroute.registry.run;

import java.util.UUID;

/**
 * A worker's claim on a run. Every write of the worker carries the fence; after another worker has claimed the run the
 * fence has grown, and the write changes nothing.
 *
 * @param run id of the run
 * @param worker name of the process that holds it, for people who read the table
 * @param fence grows by one with each claim, from 1
 */
public record Lease(UUID run, String worker, long fence) {
    public Lease {
        if (fence < 1) {
            throw new IllegalArgumentException("fence must be >= 1, is " + fence);
        }
    }
}
