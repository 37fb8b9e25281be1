package dev.uniroute.registry.audit;

import java.time.Instant;

/**
 * A change.
 *
 * @param number grows, with gaps
 * @param time when, by the database's clock
 * @param author in whose name
 * @param resource what: {@code models/NAME}, {@code models/NAME/evaluations}, {@code profilingRuns/ID}, {@code trainingRuns/ID},
 *     {@code prompts}, {@code votes}, {@code activeRouterVersion}, {@code rollout}
 * @param before what it was, as a JSON object; {@code null} (the JSON word) if there was nothing
 * @param after what it became, likewise
 */
public record AuditEvent(long number, Instant time, Author author, String resource, String before, String after) {}
