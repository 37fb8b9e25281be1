package dev.uniroute.registry.grading;

import java.math.BigDecimal;

/** What came of grading one answer. */
public sealed interface GradeOutcome {

    /** What grading cost in USD, >= 0: the calls of an LLM judge, those in vain included; 0 for every other grader. */
    BigDecimal costUsd();

    /**
     * The answer has a score.
     *
     * @param score in [0, 1], 1 is best
     */
    record Graded(double score, BigDecimal costUsd) implements GradeOutcome {
        public Graded {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("score must be in [0, 1], was " + score);
            }
        }
    }

    /**
     * A collaborator of the grader failed. This says nothing about the answer, which must not count as wrong.
     *
     * @param reason for a person
     * @param retryable whether grading the same answer again later may succeed
     */
    record Ungradable(String reason, boolean retryable, BigDecimal costUsd) implements GradeOutcome {}
}
