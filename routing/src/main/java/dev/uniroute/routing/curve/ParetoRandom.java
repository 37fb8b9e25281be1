package dev.uniroute.routing.curve;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The baseline that does not read the prompt: on the lower convex hull of (cost, validation error) it mixes the two
 * neighbours of a budget at random, with the shares that meet the budget exactly (METHOD section 2). Immutable.
 *
 * <p>Its deferral curve is the polygon through the hull models' realised (cost, quality). That is also the polygon of
 * ZeroRouter (K = 1) with the same errors and costs, whose points are the hull models themselves.
 *
 * <p>Example: errors 0.5, 0.2, 0.4 at costs 1, 3, 2. The hull is models 0 and 1, since 0.4 is above the line between them; a
 * budget of 2.5 calls model 1 three times out of four.
 */
public final class ParetoRandom {

    private final double[] costs;
    private final double[] errors;
    /** Indices of the hull models, cheapest first. */
    private final int[] hull;

    private final double[] lambdas;

    /**
     * The baseline.
     *
     * @param errors [m], mean validation loss of each model, finite
     * @param costs [m], finite and >= 0
     */
    public ParetoRandom(double[] errors, double[] costs) {
        if (errors.length != costs.length || errors.length == 0) {
            throw new IllegalArgumentException(errors.length + " errors for " + costs.length + " costs");
        }
        this.costs = costs.clone();
        this.errors = errors.clone();
        LowerEnvelope envelope = new LowerEnvelope(errors.length);
        envelope.walk(this.errors, this.costs);
        this.hull = IntStream.range(0, envelope.size()).map(envelope::model).toArray();
        this.lambdas = IntStream.range(0, envelope.size())
                .mapToDouble(i -> i + 1 < envelope.size() ? envelope.crossing(i + 1, this.errors, this.costs) : 0)
                .toArray();
    }

    /** The models that are ever called, cheapest first. */
    public List<Integer> hull() {
        return IntStream.of(hull).boxed().toList();
    }

    /** What to call at random for a budget per call; outside the hull's costs the nearer end of it. */
    public Mix mix(double budget) {
        int right = 0;
        while (right < hull.length - 1 && costs[hull[right]] < budget) {
            right++;
        }
        int dear = hull[right];
        int cheap = hull[Math.max(0, right - 1)];
        double range = costs[dear] - costs[cheap];
        double share = range > 0 ? Math.clamp((budget - costs[cheap]) / range, 0.0, 1.0) : 1;
        return new Mix(cheap, dear, share);
    }

    /** The polygon through what the hull models reach. */
    public DeferralCurve curve(Outcomes outcomes) {
        return DeferralCurve.of(IntStream.range(0, hull.length)
                .map(i -> hull.length - 1 - i)
                .mapToObj(i -> outcomes.constant(hull[i]).withLambda(lambdas[i]))
                .toList());
    }

    /**
     * Two models to choose from at random.
     *
     * @param cheap index of the cheaper one
     * @param dear index of the dearer one; the same where one model is enough
     * @param share how often the dearer one is called, in [0, 1]
     */
    public record Mix(int cheap, int dear, double share) {}
}
