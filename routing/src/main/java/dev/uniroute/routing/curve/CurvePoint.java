package dev.uniroute.routing.curve;

/**
 * What a router reaches at one lambda, as averages over prompts.
 *
 * @param lambda the smallest lambda with these averages, >= 0
 * @param cost average cost of a call, finite and >= 0
 * @param quality average score, finite
 */
public record CurvePoint(double lambda, double cost, double quality) {

    public CurvePoint {
        if (!(lambda >= 0)) {
            throw new IllegalArgumentException("lambda must be >= 0 but is " + lambda);
        }
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost must be finite and >= 0 but is " + cost);
        }
        if (!Double.isFinite(quality)) {
            throw new IllegalArgumentException("quality must be finite but is " + quality);
        }
    }

    /** The same averages, reached from another lambda on. */
    CurvePoint withLambda(double other) {
        return new CurvePoint(other, cost, quality);
    }
}
