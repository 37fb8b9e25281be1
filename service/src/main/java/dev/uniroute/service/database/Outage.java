package dev.uniroute.service.database;

import java.time.Duration;

/**
 * The database does not answer.
 *
 * @param lasting since it last did; since the start of the process if it never did
 * @param why what it failed with, for an operator: it may name hosts
 */
public record Outage(Duration lasting, String why) {

    /** How long it lasts, in whole seconds. */
    public long seconds() {
        return lasting.toSeconds();
    }
}
