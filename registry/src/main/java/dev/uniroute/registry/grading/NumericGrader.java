package dev.uniroute.registry.grading;

import java.math.BigDecimal;

/**
 * 1 if the first number of the answer equals the first number expected, else 0. {@code $}, {@code ,} and {@code #} are
 * ignored; a text that is a simple fraction such as {@code 3/4} is evaluated.
 *
 * @param expected a text that contains the expected number, for example {@code 480} or {@code 3/4}
 * @param tolerance largest absolute difference that still counts as equal, finite and >= 0; 0: equal as numbers
 */
public record NumericGrader(String expected, double tolerance) implements TextGrader {
    static final String KIND = "numeric";

    public NumericGrader {
        Check.that(Rational.firstIn(expected).isPresent(), "grader.numeric.expected", "must contain a number");
        Check.that(Double.isFinite(tolerance) && tolerance >= 0, "grader.numeric.tolerance", "must be finite and >= 0");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public double score(FinalAnswer answer) {
        Rational wanted = Rational.firstIn(expected).orElseThrow();
        return Rational.firstIn(answer.text())
                .map(given -> given.equals(wanted, BigDecimal.valueOf(tolerance)) ? 1.0 : 0.0)
                .orElse(0.0);
    }
}
