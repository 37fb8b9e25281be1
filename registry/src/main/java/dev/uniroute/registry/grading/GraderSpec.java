package dev.uniroute.registry.grading;

/**
 * How an answer to one representative prompt is graded; it is stored with the prompt.
 *
 * @param extraction which part of the answer counts
 * @param grader how that part becomes a score
 */
public record GraderSpec(Extraction extraction, Grader grader) {

    /** Grades the whole answer. */
    public static GraderSpec of(Grader grader) {
        return new GraderSpec(new Extraction.WholeAnswer(), grader);
    }
}
