package dev.uniroute.registry.grading;

/**
 * 1 if the answer equals the expected text after trimming white space and enclosing quotes, else 0.
 *
 * @param expected the expected text, not blank
 * @param ignoreCase whether letters are compared ignoring case
 */
public record ExactGrader(String expected, boolean ignoreCase) implements Grader {
    static final String KIND = "exact";

    public ExactGrader {
        Check.that(!expected.isBlank(), "grader.exact.expected", "must not be blank");
    }
}
