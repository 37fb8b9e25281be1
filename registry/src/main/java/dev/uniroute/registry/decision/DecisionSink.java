package dev.uniroute.registry.decision;

import java.util.List;

/** Takes decisions, and what came of them, into the log. Each method is one transaction. */
public interface DecisionSink {

    /** Stores decisions. Those that are there already stay as they are: to store again is harmless. */
    void store(List<LoggedDecision> decisions);

    /**
     * Attaches what came of a decision, which need not be stored yet, or ever. What was reported before stays: a later report
     * may add to it, not change it.
     */
    ReportResult report(Outcome outcome);

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
}
