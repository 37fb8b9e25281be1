package dev.uniroute.service.snapshot;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When a watcher looks again. Everything is spread at random, so that a thousand sidecars which heard the same
 * notification, or lost the same database, do not come back in the same moment.
 *
 * @param poll how often to look when nothing was announced; really 0.75 to 1.25 of it
 * @param spread how long to wait at most after an announcement; really 0 to 1 of it
 * @param longestPause how long to wait at most after a failed attempt, however many failed before
 * @param chance a number in [0, 1), another one each time
 */
public record Pace(Duration poll, Duration spread, Duration longestPause, DoubleSupplier chance) {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait for an announcement. */
    public Duration nextPoll() {
        return times(poll, 0.75 + chance.getAsDouble() / 2);
    }

    /** How long to wait after an announcement. */
    public Duration afterNews() {
        return times(spread, chance.getAsDouble());
    }

    /**
     * How long to wait after so many failed attempts in a row: half to all of 200 ms, 400 ms, 800 ms, ...
     *
     * @param failures >= 1
     */
    public Duration afterFailures(int failures) {
        Duration doubled = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bound = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        return times(bound, 0.5 + chance.getAsDouble() / 2);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
