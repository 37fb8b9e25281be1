package dev.uniroute.routing.decision;

/** How quality is weighed against cost. */
public sealed interface TradeOff {

    /**
     * The smallest {@code loss + lambda * cost} wins (eq. 8).
     *
     * @param value finite and >= 0, per USD; 0: the best quality at any price
     */
    record Lambda(double value) implements TradeOff {
        public Lambda {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("lambda must be finite and >= 0 but is " + value);
            }
        }
    }

    /**
     * The smallest lambda whose average cost over the calibration prompts is within the budget.
     *
     * @param usd average cost per call in USD, finite and > 0
     */
    record Budget(double usd) implements TradeOff {
        public Budget {
            if (!(usd > 0 && usd < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("budget must be finite and > 0 but is " + usd);
            }
        }
    }

    /**
     * The cheapest model whose predicted quality reaches the floor.
     *
     * @param quality in [0, 1]
     */
    record QualityFloor(double quality) implements TradeOff {
        public QualityFloor {
            if (!(quality >= 0 && quality <= 1)) {
                throw new IllegalArgumentException("quality floor must be in [0, 1] but is " + quality);
            }
        }
    }
}
