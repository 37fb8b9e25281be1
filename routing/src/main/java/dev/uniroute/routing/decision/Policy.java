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
     * The margin where nothing else is asked for. Measured on four sets of graded answers with unseen models and clusters
     * of about 50 prompts: the margin with the largest Area that also keeps the share of routers that end below the best
     * single model at a few percent; without a guard it is a sixth to a third. A whole standard error would give half of
     * what routing gains away, because it takes the errors of two models as independent, which they are not.
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
