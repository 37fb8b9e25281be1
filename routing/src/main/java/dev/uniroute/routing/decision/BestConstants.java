package dev.uniroute.routing.decision;

import dev.uniroute.routing.snapshot.Constant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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

    private static final Comparator<Constant> BY_LOSS = Comparator.comparingDouble(Constant::loss);
    private static final Comparator<Constant> BY_COST = Comparator.comparingDouble(Constant::costUsd);

    private BestConstants() {}

    /** The best of at least one constant. */
    static Constant best(List<Constant> constants, TradeOff tradeOff) {
        return switch (tradeOff) {
            case TradeOff.Lambda(double lambda) ->
                smallest(
                        constants,
                        Comparator.comparingDouble(constant -> constant.loss() + lambda * constant.costUsd()));
            case TradeOff.Budget(double usd) ->
                bestThat(constants, constant -> constant.costUsd() <= usd, BY_LOSS, BY_COST);
            case TradeOff.QualityFloor(double floor) ->
                bestThat(constants, constant -> 1 - constant.loss() >= floor, BY_COST, BY_LOSS);
        };
    }

    private static Constant bestThat(
            List<Constant> constants,
            Predicate<Constant> keeps,
            Comparator<Constant> ofThose,
            Comparator<Constant> otherwise) {
        List<Constant> those = constants.stream().filter(keeps).toList();
        return those.isEmpty() ? smallest(constants, otherwise) : smallest(those, ofThose);
    }

    private static Constant smallest(List<Constant> constants, Comparator<Constant> order) {
        return constants.stream().min(order.thenComparing(BY_COST)).orElseThrow();
    }
}
