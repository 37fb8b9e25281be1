package dev.uniroute.registry.run;

import java.util.UUID;

/** What log lines of a thread are about while a run is worked on, for logs that programs read. */
@FunctionalInterface
public interface LogScope {

    /** Nothing is added to lines. */
    LogScope NONE = run -> () -> {};

    /** Adds the run to every line of this thread until it is closed. */
    Entered enter(UUID run);

    /** To be closed by the same thread. */
    interface Entered extends AutoCloseable {
        @Override
        void close();
    }
}
