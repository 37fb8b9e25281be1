package dev.uniroute.service.grpc;

import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.Tried;
import dev.uniroute.routing.snapshot.Arm;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Counts decisions by status: {@code uniroute_decisions_total{status="routed"}}; where the guard kept the default model by
 * reason: {@code uniroute_guard_declines_total{reason="margin"}}, also if the decision is DEGRADED for another; while something is tried out also by arm:
 * {@code uniroute_rollout_decisions_total{arm}}, {@code uniroute_rollout_compared_total{model}}.
 */
@Singleton
public final class DecisionCounters {
    private final Map<DecisionStatus, Counter> counters = new EnumMap<>(DecisionStatus.class);
    private final Map<Arm, Counter> arms = new EnumMap<>(Arm.class);
    private final Counter declinedByMargin;
    private final Counter declinedForWantOfProfile;
    private final Counter agreed;
    private final Counter differed;

    public DecisionCounters(MeterRegistry registry) {
        for (DecisionStatus status : DecisionStatus.values()) {
            counters.put(
                    status,
                    Counter.builder("uniroute.decisions")
                            .description("Decisions by how they came about")
                            .tag("status", status.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (Arm arm : Arm.values()) {
            arms.put(
                    arm,
                    Counter.builder("uniroute.rollout.decisions")
                            .description("Decisions while something was tried out, by what made them")
                            .tag("arm", arm.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        declinedByMargin = declined(registry, "margin");
        declinedForWantOfProfile = declined(registry, "no_profile");
        agreed = compared(registry, "same");
        differed = compared(registry, "other");
    }

    private static Counter declined(MeterRegistry registry, String reason) {
        return Counter.builder("uniroute.guard.declines")
                .description(
                        "Decisions that stayed with the default model: a better one was not better beyond the margin, or"
                                + " nothing is known of the default model")
                .tag("reason", reason)
                .register(registry);
    }

    private static Counter compared(MeterRegistry registry, String model) {
        return Counter.builder("uniroute.rollout.compared")
                .description("Decisions that both arms made: for the same model, or for another one")
                .tag("model", model)
                .register(registry);
    }

    /** Counts what came of a query while something is tried out. */
    void count(Tried tried) {
        Objects.requireNonNull(arms.get(tried.arm())).increment();
        Decision beside = tried.beside();
        if (beside != null && tried.outcome() instanceof Decision decision) {
            boolean same = beside.chosen().name().equals(decision.chosen().name());
            (same ? agreed : differed).increment();
        }
    }

    /** Counts that the guard kept the default model, if it did. */
    void countGuard(Decision decision) {
        if (decision.status() == DecisionStatus.DEFAULTED) {
            (decision.chosen().prediction() == null ? declinedForWantOfProfile : declinedByMargin).increment();
        }
    }

    void count(DecisionStatus status) {
        Objects.requireNonNull(counters.get(status)).increment();
    }
}
