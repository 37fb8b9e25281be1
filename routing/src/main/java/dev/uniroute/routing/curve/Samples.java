package dev.uniroute.routing.curve;

import java.util.stream.DoubleStream;

/** Checks of series of values. */
final class Samples {

    private Samples() {}

    static void requirePairs(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " values are not pairs with " + second.length);
        }
        requireNumbers(first);
        requireNumbers(second);
    }

    static void requireNumbers(double[] values) {
        if (DoubleStream.of(values).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a value is NaN");
        }
    }
}
