package dev.uniroute.registry.llm;

import java.time.Duration;

/** Waits. A test's sleeper moves a clock instead. */
@FunctionalInterface
public interface Sleeper {

    /** Waits for this long; at once if it is not positive. */
    void sleep(Duration duration) throws InterruptedException;

    /** Makes the thread sleep. */
    static Sleeper real() {
        return Thread::sleep;
    }
}
