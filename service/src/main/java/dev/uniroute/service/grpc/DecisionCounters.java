package dev.uniroute.service.grpc;

import dev.uniroute.routing.decision.DecisionStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts decisions by status: {@code uniroute_decisions_total{status="routed"}}. */
@Singleton
public final class DecisionCounters {
    private final Map<DecisionStatus, Counter> counters = new EnumMap<>(DecisionStatus.class);

    public DecisionCounters(MeterRegistry registry) {
        for (DecisionStatus status : DecisionStatus.values()) {
            counters.put(
                    status,
                    Counter.builder("uniroute.decisions")
                            .description("Decisions by how they came about")
                            .tag("status", status.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(DecisionStatus status) {
        Objects.requireNonNull(counters.get(status)).increment();
    }
}
