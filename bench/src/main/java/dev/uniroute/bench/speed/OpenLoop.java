package dev.uniroute.bench.speed;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at fixed times, whether or not earlier ones are answered. Latencies count from when a call should have been sent, so
 * that a service that stalls cannot slow its measurement down (no coordinated omission).
 */
final class OpenLoop {
    private OpenLoop() {}

    /** @param perSecond arrivals, > 0 */
    static Load run(Connections connections, Request request, double perSecond, Duration duration) {
        Load load = new Load();
        long count = Math.round(perSecond * duration.toNanos() / 1e9);
        double interval = 1e9 / perSecond;
        Phaser open = new Phaser(1);
        long start = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long intended = start + Math.round(i * interval);
            awaitTime(intended);
            // A phaser counts 65,535 parties at most: past that the generator itself waits, and the delay counts.
            while (open.getUnarrivedParties() > 60_000) {
                LockSupport.parkNanos(100_000);
            }
            open.register();
            connections.send(request, (int) i & 0xffff, code -> {
                load.ended(code, System.nanoTime() - intended);
                open.arriveAndDeregister();
            });
        }
        load.lasted(System.nanoTime() - start);
        open.arriveAndAwaitAdvance();
        return load;
    }

    private static void awaitTime(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
