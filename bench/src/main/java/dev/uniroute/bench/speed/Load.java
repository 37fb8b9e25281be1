package dev.uniroute.bench.speed;

import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What came of the calls of one measurement. Latencies are in nanoseconds, up to a minute, to three digits. */
final class Load {
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final Histogram admitted = new ConcurrentHistogram(1_000, LONGEST, 3);
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile double seconds = Double.NaN;

    void ended(Status.Code code, long nanos) {
        switch (code) {
            case OK -> admitted.recordValue(Math.clamp(nanos, 1_000, LONGEST));
            case RESOURCE_EXHAUSTED -> refused.increment();
            default -> failed.increment();
        }
    }

    void lasted(long nanos) {
        seconds = nanos / 1e9;
    }

    /** Answers per second. */
    double throughput() {
        return admitted.getTotalCount() / seconds;
    }

    /** Latency of answered calls in microseconds, at a percentile in [0, 100]. */
    double micros(double percentile) {
        return admitted.getValueAtPercentile(percentile) / 1e3;
    }

    /** RESOURCE_EXHAUSTED. */
    long refused() {
        return refused.sum();
    }

    /** Anything else that is no answer. */
    long failed() {
        return failed.sum();
    }

    long answered() {
        return admitted.getTotalCount();
    }
}
