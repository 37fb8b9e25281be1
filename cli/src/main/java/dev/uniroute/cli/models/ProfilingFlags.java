package dev.uniroute.cli.models;

import com.google.protobuf.util.Durations;
import dev.uniroute.v1.ProfilingOptions;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a profiling run calls its model. */
final class ProfilingFlags {

    @Option(names = "--max-concurrency", paramLabel = "N", description = "Calls in flight at once. Default: 8.")
    private int maxConcurrency;

    @Option(names = "--rps", paramLabel = "N", description = "Calls per second. Default: no limit.")
    private double requestsPerSecond;

    @Option(names = "--spend-cap", paramLabel = "USD", description = "Stop and fail at this spend. Default: no cap.")
    private double spendCapUsd;

    @Option(names = "--deadline", paramLabel = "TIME", description = "Fail after this time. Default: 24h.")
    private Duration deadline = Duration.ZERO;

    @Option(names = "--call-timeout", paramLabel = "TIME", description = "Time for one call. Default: 120s.")
    private Duration callTimeout = Duration.ZERO;

    @Option(
            names = "--max-output-tokens",
            paramLabel = "N",
            description = "Limit of an answer's length. Default: none.")
    private int maxOutputTokens;

    /** The options, if any are given; what is not given is the service's default. */
    Optional<ProfilingOptions> options() {
        ProfilingOptions.Builder options = ProfilingOptions.newBuilder()
                .setMaxConcurrency(maxConcurrency)
                .setRequestsPerSecond(requestsPerSecond)
                .setSpendCapUsd(spendCapUsd)
                .setMaxOutputTokens(maxOutputTokens);
        if (!deadline.isZero()) {
            options.setDeadline(Durations.fromMillis(deadline.toMillis()));
        }
        if (!callTimeout.isZero()) {
            options.setCallTimeout(Durations.fromMillis(callTimeout.toMillis()));
        }
        ProfilingOptions built = options.build();
        return built.equals(ProfilingOptions.getDefaultInstance()) ? Optional.empty() : Optional.of(built);
    }
}
