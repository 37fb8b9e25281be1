package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.uniroute.v1.ProfilingOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunOptionsTest {
    private static final dev.uniroute.registry.profiling.ProfilingOptions DEFAULTS =
            new dev.uniroute.registry.profiling.ProfilingOptions(
                    8, null, null, Duration.ofHours(24), Duration.ofMinutes(2), null);

    @Test
    void whatIsUnsetTakesTheDefaultEvenWhereThatIsNone() {
        assertThat(RunOptions.toDomain(ProfilingOptions.getDefaultInstance(), DEFAULTS))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void whatIsSetComesBackAsItWasSent() {
        ProfilingOptions options = ProfilingOptions.newBuilder()
                .setMaxConcurrency(3)
                .setRequestsPerSecond(2.5)
                .setSpendCapUsd(0.1)
                .setDeadline(Durations.fromHours(2))
                .setCallTimeout(Durations.fromSeconds(30))
                .setMaxOutputTokens(500)
                .build();

        assertThat(RunOptions.toProto(RunOptions.toDomain(options, DEFAULTS))).isEqualTo(options);
        assertThat(RunOptions.toDomain(options, DEFAULTS).spendCapUsd()).isEqualByComparingTo("0.1");
    }
}
