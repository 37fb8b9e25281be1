package dev.uniroute.registry.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a run was created, started and ended.
 *
 * @param created when it was created
 * @param started when a worker first claimed it; null before
 * @param ended when it ended; null before
 * @param deadline when it fails if it has not ended; null for never
 */
public record RunTimes(
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Instant deadline) {}
