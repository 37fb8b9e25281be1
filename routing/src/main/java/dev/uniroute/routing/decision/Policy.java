package dev.uniroute.routing.decision;

import org.jspecify.annotations.Nullable;

/**
 * What to prefer.
 *
 * @param tradeOff how quality is weighed against cost
 * @param defaultModel name of the model to use when no evidence supports leaving it; null: there is none
 */
public record Policy(TradeOff tradeOff, @Nullable String defaultModel) {

    /** The best quality at any price, without a default model. */
    public static final Policy BEST_QUALITY = new Policy(new TradeOff.Lambda(0), null);
}
