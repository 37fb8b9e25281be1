package dev.uniroute.starter.provider;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** So many calls of each model in every second of the clock. */
final class RateLimit {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(long start, int calls) {}

    /**
     * @param perSecond 0: no limit
     * @param nanoTime a clock like {@link System#nanoTime()}
     */
    RateLimit(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /** Whether one more call is within the limit. */
    boolean admits(String model) {
        return perSecond == 0
                || windows.compute(model, (_, window) -> next(window)).calls() <= perSecond;
    }

    private Window next(@Nullable Window window) {
        long now = nanoTime.getAsLong();
        return window == null || now - window.start() >= SECOND
                ? new Window(now, 1)
                : new Window(window.start(), window.calls() + 1);
    }
}
