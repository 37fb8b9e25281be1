package dev.uniroute.registry.llm;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A rate limit that lets a tenth of a second's calls, at least one, start at once and spaces out the others. */
final class TokenBucket implements RateLimiter {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BURST_SECONDS = 0.1;
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final double callsPerSecond;
    private final BlockingBucket bucket;
    private final BlockingStrategy waiting;

    TokenBucket(double callsPerSecond, TimeMeter time, Sleeper sleeper) {
        if (!(callsPerSecond > 0 && callsPerSecond <= 1_000_000)) {
            throw new IllegalArgumentException("calls per second must be in (0, 1000000], was " + callsPerSecond);
        }
        this.callsPerSecond = callsPerSecond;
        this.bucket = Bucket.builder()
                .addLimit(limit(callsPerSecond))
                .withCustomTimePrecision(time)
                .build()
                .asBlocking();
        this.waiting = nanos -> sleeper.sleep(Duration.ofNanos(nanos));
    }

    private static Bandwidth limit(double callsPerSecond) {
        long capacity = Math.max(1, Math.round(callsPerSecond * BURST_SECONDS));
        Duration perCall = Duration.ofNanos(Math.max(1, Math.round(NANOS_PER_SECOND / callsPerSecond)));
        return Bandwidth.builder().capacity(capacity).refillGreedy(1, perCall).build();
    }

    double callsPerSecond() {
        return callsPerSecond;
    }

    @Override
    public boolean acquire(Duration atMost) throws InterruptedException {
        Duration wait = atMost.compareTo(LONGEST_WAIT) < 0 ? atMost : LONGEST_WAIT;
        return wait.isPositive() && bucket.tryConsume(1, wait, waiting);
    }
}
