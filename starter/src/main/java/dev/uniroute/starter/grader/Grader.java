package dev.uniroute.starter.grader;

/**
 * Turns an answer into a score: first the part that counts is extracted, then the rule grades it.
 *
 * @param extraction which part of the answer counts
 * @param rule how that part is graded
 */
public record Grader(Extraction extraction, Rule rule) {

    /** A grader that looks at all of the answer. */
    public static Grader ofWholeAnswer(Rule rule) {
        return new Grader(new Extraction.WholeAnswer(), rule);
    }
}
