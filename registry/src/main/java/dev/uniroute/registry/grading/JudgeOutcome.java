package dev.uniroute.registry.grading;

import java.math.BigDecimal;

/** What came of asking a judge. */
public sealed interface JudgeOutcome {

    /**
     * The judge gave a grade.
     *
     * @param grade in [0, 1], 1 is best
     * @param costUsd what its calls cost, >= 0
     */
    record Judged(double grade, BigDecimal costUsd) implements JudgeOutcome {}

    /**
     * There is no grade: the judge is not registered, cannot be reached or does not answer as it was told to.
     *
     * @param reason for a person
     * @param retryable whether asking again later may succeed
     * @param costUsd what its calls cost all the same, >= 0
     */
    record NoGrade(String reason, boolean retryable, BigDecimal costUsd) implements JudgeOutcome {}
}
