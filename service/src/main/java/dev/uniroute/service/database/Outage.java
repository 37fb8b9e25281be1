package dev.uniroute.service.database;

import java.time.Duration;
import java.time.Instant;

/**
 * The database does not answer.
 *
 * @param since when it last did; the start of the process if it never did
 * @param why what it failed with, for an operator: it may name hosts
 */
public record Outage(Instant since, String why) {

    /** How long it lasts, in whole seconds. */
    public long seconds(Instant now) {
        return Math.max(0, Duration.between(since, now).toSeconds());
    }
}
