package dev.uniroute.routing.decision;

/** How a decision came about. */
public enum DecisionStatus {
    /** By evidence: the model has the best score of all that are eligible, or its turn in a mix that keeps a budget. */
    ROUTED,
    /** To the default model, because no evidence supports leaving it: without the guard it would be another. */
    DEFAULTED,
    /**
     * Something is missing, may be out of date, or a wish could not be met. Goes before the other two: a model that was
     * kept as the default by a snapshot that may be out of date is DEGRADED.
     */
    DEGRADED
}
