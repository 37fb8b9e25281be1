package dev.uniroute.registry.decision;

import dev.uniroute.registry.Page;
import dev.uniroute.routing.decision.DecisionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions that were logged and what came of them. Each method is one transaction. */
public interface DecisionLog {

    /** Decisions, newest first, with what came of them. */
    Page<Entry> list(Filter filter, Page.Request page);

    /**
     * Deletes decisions and outcomes that are older, by the database's clock, the oldest first.
     *
     * @param retention how long they are kept
     * @param limit at most so many of either
     * @return how many were deleted
     */
    int forget(Duration retention, int limit);

    /**
     * A decision with what came of it.
     *
     * @param outcome null: nothing was reported yet
     */
    record Entry(LoggedDecision decision, @Nullable Outcome outcome) {}

    /**
     * Which decisions; all of these conditions.
     *
     * @param id this one; null: any
     * @param models for one of these models; empty: any
     * @param statuses of one of these statuses; empty: any
     * @param from not made before; null: whenever
     * @param until made before; null: whenever
     * @param withOutcome true: only those of which something was reported
     */
    record Filter(
            @Nullable String id,
            Set<String> models,
            Set<DecisionStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean withOutcome) {
        /** All. */
        public static final Filter ALL = new Filter(null, Set.of(), Set.of(), null, null, false);

        public Filter {
            models = Set.copyOf(models);
            statuses = Set.copyOf(statuses);
        }
    }
}
