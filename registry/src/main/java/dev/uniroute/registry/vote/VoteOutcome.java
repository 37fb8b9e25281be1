package dev.uniroute.registry.vote;

/** Which of two answers was preferred; the same word as in the API and in the database. */
public enum VoteOutcome {
    /** The first model's. */
    FIRST(1),
    /** The second model's. */
    SECOND(0),
    /** Neither. */
    TIE(0.5);

    private final double value;

    VoteOutcome(double value) {
        this.value = value;
    }

    /** As a win of the first model: 1, 0, or 1/2. */
    double value() {
        return value;
    }
}
