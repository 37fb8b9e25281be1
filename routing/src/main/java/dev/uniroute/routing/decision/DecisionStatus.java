package dev.uniroute.routing.decision;

/** How a decision came about. */
public enum DecisionStatus {
    /** By evidence: the model has the best score of all that are eligible. */
    ROUTED,
    /** To the default model, because no evidence supports leaving it. */
    DEFAULTED,
    /** By evidence, but something is missing or a wish could not be met. */
    DEGRADED
}
