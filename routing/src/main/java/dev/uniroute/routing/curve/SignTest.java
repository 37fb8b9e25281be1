package dev.uniroute.routing.curve;

/**
 * The exact two-sided sign test of paired values: if neither side were better, how likely would a split of the differences
 * at least so lopsided be? Ties are dropped.
 *
 * <pre>p = min(1, 2 P[X <= min(wins, losses)]),    X ~ Binomial(wins + losses, 1/2)</pre>
 *
 * <p>Example: 9 wins, 1 loss: 2 (1 + 10) / 1024 = 0.0215. Without a difference p = 1.
 *
 * @param wins how often the first is larger, >= 0
 * @param losses how often the second is, >= 0
 * @param ties how often they are equal, >= 0
 */
public record SignTest(int wins, int losses, int ties) {

    public SignTest {
        if (wins < 0 || losses < 0 || ties < 0) {
            throw new IllegalArgumentException("counts must be >= 0 but are " + wins + ", " + losses + ", " + ties);
        }
    }

    /**
     * The test of two series.
     *
     * @param first n values
     * @param second n values, in the same order
     * @throws IllegalArgumentException if the lengths differ or a value is NaN
     */
    public static SignTest of(double[] first, double[] second) {
        Samples.requirePairs(first, second);
        int wins = 0;
        int losses = 0;
        for (int i = 0; i < first.length; i++) {
            wins += first[i] > second[i] ? 1 : 0;
            losses += first[i] < second[i] ? 1 : 0;
        }
        return new SignTest(wins, losses, first.length - wins - losses);
    }

    /** p, in (0, 1]. Each term from the one before it, in logarithms so that thousands of pairs do not underflow. */
    public double pValue() {
        int n = wins + losses;
        double logTerm = -n * Math.log(2);
        double tail = Math.exp(logTerm);
        for (int i = 1; i <= Math.min(wins, losses); i++) {
            logTerm += Math.log((double) (n - i + 1) / i);
            tail += Math.exp(logTerm);
        }
        return Math.min(1, 2 * tail);
    }
}
