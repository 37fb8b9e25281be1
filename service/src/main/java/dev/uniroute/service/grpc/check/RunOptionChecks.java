package dev.uniroute.service.grpc.check;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.v1.ProfilingOptions;

/** {@code uniroute.v1.ProfilingOptions}. */
final class RunOptionChecks {
    private static final int MOST_CONCURRENT = 256;
    private static final double MOST_PER_SECOND = 10_000;
    private static final int MOST_TOKENS = 1_000_000;
    private static final Duration SHORTEST = Durations.fromSeconds(1);
    private static final Duration LONGEST_CALL = Durations.fromHours(1);
    private static final Duration LONGEST_RUN = Durations.fromDays(30);

    private RunOptionChecks() {}

    static void check(Field field, ProfilingOptions options) {
        field.field("max_concurrency").between(options.getMaxConcurrency(), 0, MOST_CONCURRENT);
        field.field("requests_per_second").between(options.getRequestsPerSecond(), 0, MOST_PER_SECOND);
        field.field("spend_cap_usd").notNegative(options.getSpendCapUsd());
        checkDuration(field.field("deadline"), options.getDeadline(), LONGEST_RUN);
        checkDuration(field.field("call_timeout"), options.getCallTimeout(), LONGEST_CALL);
        field.field("max_output_tokens").between(options.getMaxOutputTokens(), 0, MOST_TOKENS);
    }

    /** Zero is as good as unset. */
    private static void checkDuration(Field field, Duration duration, Duration longest) {
        boolean fits = Durations.isValid(duration)
                && Durations.compare(duration, SHORTEST) >= 0
                && Durations.compare(duration, longest) <= 0;
        boolean unset = duration.equals(Duration.getDefaultInstance());
        field.require(unset || fits, "must be 1 s to " + Durations.toSeconds(longest) + " s");
    }
}
