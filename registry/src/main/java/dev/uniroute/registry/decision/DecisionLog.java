package dev.uniroute.registry.decision;

import dev.uniroute.registry.Page;
import dev.uniroute.routing.decision.DecisionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions that were logged and what came of them. Each method is one transaction. */
public interface DecisionLog {

    /** Stores decisions. Those that are there already stay as they are: to store again is harmless. */
    void store(List<LoggedDecision> decisions);

    /**
     * Attaches what came of a decision, which need not be stored yet, or ever. What was reported before stays: a later report
     * may add to it, not change it.
     */
    ReportResult report(Outcome outcome);

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

    /** What came of a report. */
    sealed interface ReportResult {
        /**
         * It is attached.
         *
         * @param outcome all that was reported of this decision
         * @param news whether this report added to it
         */
        record Attached(Outcome outcome, boolean news) implements ReportResult {}

        /**
         * An earlier report says otherwise; nothing was changed.
         *
         * @param part what of it
         */
        record Contradicted(String part) implements ReportResult {}
    }

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
