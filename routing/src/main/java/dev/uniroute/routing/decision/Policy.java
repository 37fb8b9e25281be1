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
     * The margin where nothing else is asked for. Measured with K-Means profiles of unseen models on four sets of graded
     * answers at two sizes each, over 60 random splits: without a guard 13 % of the routers end more than 0.2 points below
     * the best single model at equal cost; with a margin of 0.25 3 % do, with 0.5 1 %, with 1 none. Of the Area that routing
     * gains over single models, 0.25 keeps 95 %, 0.5 73 %, 1 41 %: the errors of two models on the same prompts are not
     * as independent as the guard takes them to be.
     */
    public static final double DEFAULT_GUARD_MARGIN = 0.5;

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
