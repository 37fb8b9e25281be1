package dev.uniroute.service;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Tells the time when it was made and goes on at the pace of {@link System#nanoTime}: nobody who sets the machine's clock
 * makes a wait longer or an answer older. For durations, timeouts and deadlines; what others date, such as a token, is to be
 * compared with the machine's clock.
 */
@Singleton
@Typed(SteadyClock.class) // not where the machine's clock is asked for
final class SteadyClock extends Clock {
    private final Instant start;
    private final long startNanos;

    SteadyClock() {
        this.start = Instant.now();
        this.startNanos = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** It has no zone but UTC, so it is itself. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
