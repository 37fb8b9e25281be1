package dev.uniroute.bench.protocol;

/**
 * How often intervals held.
 *
 * @param held intervals that contained the truth
 * @param total all intervals
 */
public record Coverage(int held, int total) {

    public static final Coverage NONE = new Coverage(0, 0);

    public Coverage {
        if (held < 0 || held > total) {
            throw new IllegalArgumentException(held + " of " + total + " intervals held");
        }
    }

    public Coverage plus(Coverage other) {
        return new Coverage(held + other.held, total + other.total);
    }

    /** The share that held; NaN without intervals. */
    public double share() {
        return total == 0 ? Double.NaN : (double) held / total;
    }
}
