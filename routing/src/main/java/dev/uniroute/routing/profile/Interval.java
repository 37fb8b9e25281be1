package dev.uniroute.routing.profile;

/**
 * A closed interval.
 *
 * @param low the lower end
 * @param high the upper end, >= low
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be <= high but they are " + low + " and " + high);
        }
    }
}
