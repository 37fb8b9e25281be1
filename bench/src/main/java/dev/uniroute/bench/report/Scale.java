package dev.uniroute.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to coordinates.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, > low
 * @param logarithmic whether equal steps are equal ratios; then low > 0
 * @param from coordinate of {@code low}
 * @param to coordinate of {@code high}
 */
record Scale(double low, double high, boolean logarithmic, double from, double to) {

    Scale {
        if (!(low < high) || (logarithmic && !(low > 0))) {
            throw new IllegalArgumentException("no scale from " + low + " to " + high);
        }
    }

    /** A linear scale that holds all values with some room; one value alone is given some, too. */
    static Scale linear(double min, double max, double from, double to) {
        double room = max > min ? 0.04 * (max - min) : Math.max(1e-6, Math.abs(max) * 0.05);
        return new Scale(min - room, max + room, false, from, to);
    }

    /** A logarithmic scale that holds all values, which are > 0, with some room. */
    static Scale logarithmic(double min, double max, double from, double to) {
        double room = max > min ? Math.pow(max / min, 0.04) : 1.5;
        return new Scale(min / room, max * room, true, from, to);
    }

    /** The coordinate of a value; outside the range the nearer end's. */
    double at(double value) {
        double inside = Math.clamp(value, low, high);
        double share = logarithmic ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
        return from + share * (to - from);
    }

    /** Round values in the range, at most about {@code wanted} of them. */
    List<Double> ticks(int wanted) {
        return logarithmic ? logTicks(wanted) : linearTicks(wanted);
    }

    private List<Double> linearTicks(int wanted) {
        double raw = (high - low) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw <= power ? power : raw <= 2 * power ? 2 * power : raw <= 5 * power ? 5 * power : 10 * power;
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private List<Double> logTicks(int wanted) {
        for (List<Integer> digits : List.of(List.of(1, 2, 5), List.of(1, 3), List.of(1))) {
            List<Double> ticks = logTicks(digits);
            if (ticks.size() <= wanted || digits.size() == 1) {
                return ticks;
            }
        }
        return List.of();
    }

    private List<Double> logTicks(List<Integer> digits) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (int digit : digits) {
                double tick = digit * Math.pow(10, power);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
