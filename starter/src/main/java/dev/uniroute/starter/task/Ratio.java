package dev.uniroute.starter.task;

/**
 * A fraction in lowest terms.
 *
 * @param numerator carries the sign
 * @param denominator greater than 0
 */
record Ratio(long numerator, long denominator) {

    Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator must be positive: " + denominator);
        }
    }

    /** {@code numerator / denominator}, reduced: {@code of(6, -8)} is {@code -3/4}. */
    static Ratio of(long numerator, long denominator) {
        long divisor = Math.abs(gcd(numerator, denominator)) * Long.signum(denominator);
        return new Ratio(numerator / divisor, denominator / divisor);
    }

    double value() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return denominator == 1 ? String.valueOf(numerator) : numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
