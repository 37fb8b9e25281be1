package dev.uniroute.routing.snapshot;

/** By what a decision was made. */
public enum Arm {
    /** What is in force. */
    ACTIVE,
    /** What is tried out. */
    CHALLENGER
}
