package dev.uniroute.cli.terminal;

import dev.uniroute.v1.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** How figures are written. */
public final class Figures {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Figures() {}

    /** USD with three significant digits, or to the cent from 1 USD on: {@code $0}, {@code $0.000213}, {@code $12.35}. */
    public static String usd(double amount) {
        if (amount == 0) {
            return "$0";
        }
        BigDecimal exact = BigDecimal.valueOf(amount);
        BigDecimal rounded = Math.abs(amount) < 1 ? exact.round(THREE_DIGITS) : exact.setScale(2, RoundingMode.HALF_UP);
        BigDecimal shown = rounded.stripTrailingZeros();
        return "$" + (shown.scale() < 2 ? shown.setScale(2, RoundingMode.UNNECESSARY) : shown).toPlainString();
    }

    /** A quality, loss or score in [0, 1]: {@code 0.86}. */
    public static String quality(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share in [0, 1]: {@code 25 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** {@code 0.79-0.93}. */
    public static String interval(Interval interval) {
        return quality(interval.getLow()) + "-" + quality(interval.getHigh());
    }

    /** {@code 12,345}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number that is neither money nor quality, with up to four significant digits: {@code 10}, {@code 0.3333}. */
    public static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** In its largest two units: {@code 0 s}, {@code 42 s}, {@code 3 min 20 s}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
    public static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0 && duration.toMillis() > 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.toDays() > 0) {
            return units(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return units(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        if (duration.toMinutes() > 0) {
            return units(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        return duration.toSeconds() + " s";
    }

    private static String units(long large, String largeUnit, int small, String smallUnit) {
        String text = large + " " + largeUnit;
        return small == 0 ? text : text + " " + small + " " + smallUnit;
    }
}
