package dev.uniroute.service.grpc.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast a run goes: {@code remaining = (now - started) / done * left}. Example: 20 done in 10 s and 60 left are 30 s.
 *
 * @param started when it started; null: it is not running
 * @param done how many it has done since
 * @param left how many it has not
 */
record Pace(@Nullable Instant started, int done, int left) {

    /** Expected time to the end; empty before the first is done and where nothing goes on. */
    Optional<Duration> remaining(Instant now) {
        if (started == null || done <= 0) {
            return Optional.empty();
        }
        double elapsed = Math.max(0, Duration.between(started, now).toMillis());
        return Optional.of(Duration.ofMillis(Math.round(elapsed / done * Math.max(0, left))));
    }
}
