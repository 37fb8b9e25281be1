package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.profiling.ProfilingOptions;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code uniroute.v1.ProfilingOptions}: what is 0 or unset takes the service's default. */
public final class RunOptions {
    private RunOptions() {}

    /** The options of a run. */
    public static ProfilingOptions toDomain(dev.uniroute.v1.ProfilingOptions options, ProfilingOptions defaults) {
        return new ProfilingOptions(
                options.getMaxConcurrency() == 0 ? defaults.maxConcurrency() : options.getMaxConcurrency(),
                unlessZero(options.getRequestsPerSecond(), defaults.requestsPerSecond()),
                options.getSpendCapUsd() == 0 ? defaults.spendCapUsd() : usd(options.getSpendCapUsd()),
                orElse(Times.duration(options.getDeadline()), defaults.deadline()),
                orElse(Times.duration(options.getCallTimeout()), defaults.callTimeout()),
                unlessZero(options.getMaxOutputTokens(), defaults.maxOutputTokens()));
    }

    static dev.uniroute.v1.ProfilingOptions toProto(ProfilingOptions options) {
        return dev.uniroute.v1.ProfilingOptions.newBuilder()
                .setMaxConcurrency(options.maxConcurrency())
                .setRequestsPerSecond(orZero(options.requestsPerSecond()))
                .setSpendCapUsd(orZero(options.spendCapUsd()))
                .setDeadline(Times.duration(options.deadline()))
                .setCallTimeout(Times.duration(options.callTimeout()))
                .setMaxOutputTokens((int) orZero(options.maxOutputTokens()))
                .build();
    }

    static double orZero(@Nullable Number number) {
        return number == null ? 0 : number.doubleValue();
    }

    /** A conditional expression of int and Integer would unbox a default that is null. */
    private static <N extends Number> @Nullable N unlessZero(N number, @Nullable N fallback) {
        return number.doubleValue() == 0 ? fallback : number;
    }

    /** Money as the decimal number that a person wrote. */
    private static BigDecimal usd(double amount) {
        return BigDecimal.valueOf(amount);
    }

    private static Duration orElse(Duration duration, Duration fallback) {
        return duration.isZero() ? fallback : duration;
    }
}
