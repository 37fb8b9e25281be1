package dev.uniroute.registry.profiling;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** The profiling runs of this process since its start; for metrics. Safe for any number of threads. */
public final class RunTally {
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger remaining = new AtomicInteger();
    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /** A run with so many prompts to evaluate is worked on. */
    Run started(int prompts) {
        working.incrementAndGet();
        remaining.addAndGet(prompts);
        return new Run(prompts);
    }

    /** A run that is worked on. */
    final class Run {
        private final AtomicInteger left;

        private Run(int prompts) {
            this.left = new AtomicInteger(prompts);
        }

        /** One of its prompts is done, graded or failed. */
        void done() {
            left.decrementAndGet();
            remaining.decrementAndGet();
        }

        /** It is worked on no longer, ended or not; what was not reached is not waited for. */
        void left() {
            working.decrementAndGet();
            remaining.addAndGet(-left.getAndSet(0));
        }
    }

    void ended(boolean success) {
        (success ? succeeded : failed).increment();
    }

    /** Runs that are worked on now. */
    public int working() {
        return working.get();
    }

    /** Prompts that the runs which are worked on now have still to evaluate. */
    public int remaining() {
        return remaining.get();
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
