package dev.uniroute.service.grpc.check;

import com.google.protobuf.util.Durations;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.v1.DiagnoseRequest;
import java.time.Duration;

/** The requests of {@code uniroute.v1.OperationsService}. Each check leaves the call if a field is wrong. */
public final class OperationsChecks {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);
    private static final long SHORTEST_LIMIT_MILLIS = 100;
    private static final long LONGEST_LIMIT_MILLIS = 30_000;

    private OperationsChecks() {}

    /** How long to look. */
    public static Duration timeLimit(DiagnoseRequest request) {
        if (!request.hasTimeLimit()) {
            return USUAL_LIMIT;
        }
        boolean fits = Durations.isValid(request.getTimeLimit())
                && Durations.toMillis(request.getTimeLimit()) >= SHORTEST_LIMIT_MILLIS
                && Durations.toMillis(request.getTimeLimit()) <= LONGEST_LIMIT_MILLIS;
        Violations violations = new Violations();
        violations.field("time_limit").require(fits, "must be 0.1 s to 30 s");
        violations.throwIfAny();
        return Duration.ofMillis(Durations.toMillis(request.getTimeLimit()));
    }
}
