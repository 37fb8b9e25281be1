package dev.uniroute.registry.profiling;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The profiling runs of this process since its start; for metrics. Safe for any number of threads. */
public final class RunTally {
    private final AtomicInteger working = new AtomicInteger();
    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();

    void started() {
        working.incrementAndGet();
    }

    /** It is worked on no longer, ended or not. */
    void left() {
        working.decrementAndGet();
    }

    void ended(boolean success) {
        (success ? succeeded : failed).increment();
    }

    /** Runs that are worked on now. */
    public int working() {
        return working.get();
    }

    /** Runs that ended SUCCEEDED. */
    public long succeeded() {
        return succeeded.sum();
    }

    /** Runs that ended FAILED. */
    public long failed() {
        return failed.sum();
    }
}
