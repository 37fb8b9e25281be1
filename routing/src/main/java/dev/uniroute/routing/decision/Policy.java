package dev.uniroute.routing.decision;

/**
 * What to prefer.
 *
 * @param tradeOff how quality is weighed against cost
 * @param defaultModel the model to stay with unless another is a gain beyond doubt
 * @param guardMargin z, finite and >= 0: how many standard errors of its own a gain must exceed for the default model to be
 *     left; 0: no guard. Without effect without a default model
 */
public record Policy(TradeOff tradeOff, DefaultModel defaultModel, double guardMargin) {

    /**
     * The margin where nothing else is asked for: the smallest of those tried with which, on four sets of graded answers, at most
     * 2 % of routers to unseen models end more than 0.2 points below the best single model at equal cost (docs/method.md).
     */
    public static final double DEFAULT_GUARD_MARGIN = 1.5;

    public Policy {
        if (!(guardMargin >= 0 && guardMargin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("guardMargin must be finite and >= 0 but is " + guardMargin);
        }
    }

    /** This trade-off, without a default model. */
    public static Policy of(TradeOff tradeOff) {
        return new Policy(tradeOff, new DefaultModel.None(), 0);
    }

    /** The best quality at any price, without a default model. */
    public static final Policy BEST_QUALITY = of(new TradeOff.Lambda(0));
}
