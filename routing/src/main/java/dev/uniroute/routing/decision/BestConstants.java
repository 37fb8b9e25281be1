package dev.uniroute.routing.decision;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The best single model for a trade-off: what a router must never be worse than. With L and C a model's mean loss and mean
 * cost,
 *
 * <ul>
 *   <li>lambda: the smallest {@code L + lambda * C};
 *   <li>budget: the smallest L of those with C within the budget; if there are none, the smallest C;
 *   <li>quality floor: the smallest C of those with 1 - L at or above the floor; if there are none, the smallest L.
 * </ul>
 *
 * <p>Ties go to the cheaper, then to the earlier.
 */
final class BestConstants {

    private static final int NONE = -1;

    private BestConstants() {}

    /** The best of the candidates that may be it, of which there is at least one. */
    static int best(Candidates candidates, IntPredicate may, TradeOff tradeOff) {
        return switch (tradeOff) {
            case TradeOff.Lambda(double lambda) ->
                smallest(candidates, may, c -> candidates.meanLoss(c) + lambda * candidates.meanCost(c));
            case TradeOff.Budget(double usd) -> {
                int within = smallest(candidates, may.and(c -> candidates.meanCost(c) <= usd), candidates::meanLoss);
                yield within == NONE ? smallest(candidates, may, candidates::meanCost) : within;
            }
            case TradeOff.QualityFloor(double floor) -> {
                int above =
                        smallest(candidates, may.and(c -> 1 - candidates.meanLoss(c) >= floor), candidates::meanCost);
                yield above == NONE ? smallest(candidates, may, candidates::meanLoss) : above;
            }
        };
    }

    private static int smallest(Candidates candidates, IntPredicate may, IntToDoubleFunction value) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < candidates.size(); c++) {
            if (may.test(c)) {
                double here = value.applyAsDouble(c);
                if (best == NONE
                        || here < least
                        || (here == least && candidates.meanCost(c) < candidates.meanCost(best))) {
                    best = c;
                    least = here;
                }
            }
        }
        return best;
    }
}
