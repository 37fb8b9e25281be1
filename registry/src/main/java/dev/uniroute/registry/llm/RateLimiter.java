package dev.uniroute.registry.llm;

import java.time.Duration;

/** Spaces out calls. Safe for any number of threads. */
@FunctionalInterface
public interface RateLimiter {

    /**
     * Waits until a call may start.
     *
     * @param atMost longest wait
     * @return false, at once, if the wait would take longer
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    boolean acquire(Duration atMost) throws InterruptedException;

    /** Never waits. */
    static RateLimiter unlimited() {
        return atMost -> true;
    }
}
