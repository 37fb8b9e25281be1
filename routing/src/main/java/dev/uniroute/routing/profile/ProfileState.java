package dev.uniroute.routing.profile;

/** How far a profile is. */
public enum ProfileState {
    /** The evaluation goes on: few answers, wide intervals. */
    PROVISIONAL,
    /** The evaluation is complete. */
    ACTIVE
}
