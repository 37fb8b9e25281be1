package dev.uniroute.routing.curve;

/** The router that knows every score: the ceiling of all routers over a pool. */
public final class Oracle {

    private Oracle() {}

    /** For every prompt the cheapest of the models with the highest score. */
    public static CurvePoint best(Outcomes outcomes) {
        return curve(outcomes).point(0);
    }

    /** The trade-off of realised loss and realised cost by every lambda; its first point is {@link #best}. */
    public static DeferralCurve curve(Outcomes outcomes) {
        double[][] losses = new double[outcomes.models()][outcomes.prompts()];
        double[][] costs = new double[outcomes.models()][outcomes.prompts()];
        for (int m = 0; m < outcomes.models(); m++) {
            for (int n = 0; n < outcomes.prompts(); n++) {
                losses[m][n] = 1 - outcomes.quality(m, n);
                costs[m][n] = outcomes.cost(m, n);
            }
        }
        return DeferralSweep.curve(losses, costs, outcomes);
    }
}
