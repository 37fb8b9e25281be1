package dev.uniroute.registry.grading;

/**
 * 1 if the first number of the answer equals the first number expected, else 0. {@code $}, {@code ,} and {@code #} are
 * ignored; a simple fraction such as {@code 3/4} is evaluated.
 *
 * @param expected a text that contains the expected number, for example {@code 480} or {@code 3/4}
 * @param tolerance largest absolute difference that still counts as equal, finite and >= 0; 0: equal as numbers
 */
public record NumericGrader(String expected, double tolerance) implements Grader {
    static final String KIND = "numeric";

    public NumericGrader {
        Check.that(Double.isFinite(tolerance) && tolerance >= 0, "grader.numeric.tolerance", "must be finite and >= 0");
    }
}
