package dev.uniroute.service.config;

/** Which decisions are logged. */
public enum DecisionLogMode {
    /** None. */
    OFF,
    /** A share of them. */
    SAMPLED,
    /** All. */
    ALL
}
