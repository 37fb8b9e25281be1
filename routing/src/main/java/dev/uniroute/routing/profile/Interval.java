package dev.uniroute.routing.profile;

/**
 * A closed interval.
 *
 * @param low the lower end
 * @param high the upper end, >= low
 */
public record Interval(double low, double high) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be <= high but they are " + low + " and " + high);
        }
    }

    /**
     * The 95 % interval of a mean score, {@code mean +- 1.96 standardError}, clipped to [0, 1].
     *
     * @param mean in [0, 1]
     * @param standardError of the mean, >= 0
     */
    public static Interval ofScore(double mean, double standardError) {
        double half = Z * standardError;
        return new Interval(Math.max(0, mean - half), Math.min(1, mean + half));
    }
}
