package dev.uniroute.bench.results;

import dev.uniroute.routing.curve.MeanEstimate;
import dev.uniroute.routing.curve.SignTest;

/**
 * The Areas of a method beside those of another, split by split.
 *
 * @param method the one
 * @param against the name of the other
 * @param difference mean of its Area less the other's
 * @param test sign test
 */
public record Comparison(MethodResult.Key method, String against, MeanEstimate difference, SignTest test) {

    /** The paper's level. */
    public static final double ALPHA = 0.01;

    static Comparison of(MethodResult one, MethodResult other) {
        double[] first = one.area().toArray();
        double[] second = other.area().toArray();
        return new Comparison(
                one.key(), other.key().method(), MeanEstimate.ofDifferences(first, second), SignTest.of(first, second));
    }

    /** Whether it is better and that is no chance. */
    public boolean isBetter() {
        return test.wins() > test.losses() && test.pValue() < ALPHA;
    }

    /** Whether it is worse and that is no chance. */
    public boolean isWorse() {
        return test.wins() < test.losses() && test.pValue() < ALPHA;
    }
}
