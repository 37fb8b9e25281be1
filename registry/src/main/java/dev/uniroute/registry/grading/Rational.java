package dev.uniroute.registry.grading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as texts write it, exactly: {@code numerator / denominator}.
 *
 * @param denominator not 0
 */
record Rational(BigDecimal numerator, BigDecimal denominator) {
    /** Digits are limited because reading them takes quadratic time, exponents because arithmetic would explode. */
    private static final String DECIMAL =
            "(?:\\d{1,1000}+(?:\\.\\d{1,1000}+)?+|\\.\\d{1,1000}+)(?:[eE][+-]?\\d{1,3}(?!\\d))?+";

    private static final Pattern NUMBER = Pattern.compile("-?" + DECIMAL);
    private static final Pattern FRACTION = Pattern.compile("(-?%s)\\s*+/\\s*+(%s)".formatted(DECIMAL, DECIMAL));
    private static final Pattern IGNORED = Pattern.compile("[$,#]");

    /**
     * The first number in a text; {@code $}, {@code ,} and {@code #} are ignored. A text that is a simple fraction from
     * end to end is its value: {@code 3/4} is 0.75, but the first number of {@code 35/7 = 5} is 35.
     */
    static Optional<Rational> firstIn(String text) {
        String cleaned =
                IGNORED.matcher(text).replaceAll("").replace('\u2212', '-').strip();
        Matcher fraction = FRACTION.matcher(cleaned);
        if (fraction.matches()) {
            BigDecimal denominator = new BigDecimal(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Rational(new BigDecimal(fraction.group(1)), denominator));
        }
        Matcher number = NUMBER.matcher(cleaned);
        return number.find()
                ? Optional.of(new Rational(new BigDecimal(number.group()), BigDecimal.ONE))
                : Optional.empty();
    }

    /** Whether |a/b - c/d| <= tolerance, that is |ad - cb| <= tolerance |bd|: no rounding. */
    boolean equals(Rational other, BigDecimal tolerance) {
        BigDecimal difference = numerator
                .multiply(other.denominator)
                .subtract(other.numerator.multiply(denominator))
                .abs();
        return difference.compareTo(tolerance.multiply(
                        denominator.multiply(other.denominator).abs()))
                <= 0;
    }
}
