package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.model.RoutableModel;
import java.util.List;
import java.util.OptionalDouble;

/** Turns a budget into lambda for one pool of models (METHOD section 1). Immutable. */
@SuppressWarnings("DoNotCallSuggester") // until it is written
public final class BudgetCalibration {

    /**
     * Calibrates.
     *
     * @param pool the models to choose from, each with a profile; at least one
     * @param prompts the prompts over which costs are averaged; at least one
     */
    public BudgetCalibration(List<RoutableModel> pool, List<CalibrationPrompt> prompts) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The smallest lambda >= 0 whose average cost over the prompts is within the budget; empty if even the cheapest
     * choice for every prompt is dearer.
     */
    public OptionalDouble lambdaFor(double budgetUsd) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Average cost in USD when every prompt goes to its cheapest model: the smallest budget that can be kept. */
    public double cheapestAverage() {
        throw new UnsupportedOperationException("not yet");
    }
}
