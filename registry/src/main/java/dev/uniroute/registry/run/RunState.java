package dev.uniroute.registry.run;

import java.util.Optional;

/**
 * Where a background run stands. The same word stands in the API ({@code uniroute.v1.RunState}) and in the database
 * (CHECK on the column {@code state}); a test holds the three against each other.
 */
public enum RunState {
    /** It waits for a worker. */
    PENDING,
    /** A worker holds its lease, or the lease of one that died will be taken over. */
    RUNNING,
    /** Done. */
    SUCCEEDED,
    /** It ended without its result. */
    FAILED,
    /** A person ended it. */
    CANCELLED;

    /** What can happen to a run. */
    public enum Event {
        /** A worker took the lease, the first time or over from one that died. */
        CLAIMED,
        /** The worker reached the end. */
        SUCCEEDED,
        /** The worker gave up for good. */
        FAILED,
        /** A person ended it. */
        CANCELLED,
        /** A person wants it to go on. */
        RESUMED
    }

    /** Whether nothing happens any more unless a person resumes it. */
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /** The state after {@code event}; empty if this state forbids it. */
    public Optional<RunState> after(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case CLAIMED -> ended() ? null : RUNNING;
                    case SUCCEEDED -> this == RUNNING ? SUCCEEDED : null;
                    case FAILED -> this == RUNNING ? FAILED : null;
                    case CANCELLED -> ended() ? null : CANCELLED;
                    case RESUMED -> this == FAILED || this == CANCELLED ? PENDING : null;
                });
    }
}
