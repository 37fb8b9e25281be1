package dev.uniroute.routing.decision;

import java.util.Locale;

/** Numbers as texts that people read, at a fraction of the cost of a format. */
final class Decimals {

    private static final int TEN_THOUSAND = 10_000;
    /** Below it the product with ten thousand is a long. */
    private static final double LARGE = 1e12;

    private Decimals() {}

    /** With four decimals, rounded to the nearest; an exact half upwards. Example: 0.05 is 0.0500. */
    static String four(double value) {
        if (!(value >= 0 && value < LARGE)) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        long scaled = Math.round(value * TEN_THOUSAND);
        String digits = Long.toString(TEN_THOUSAND + scaled % TEN_THOUSAND);
        return scaled / TEN_THOUSAND + "." + digits.substring(1);
    }
}
