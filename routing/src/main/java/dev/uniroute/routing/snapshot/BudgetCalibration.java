package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Turns a budget into lambda for one pool of models: the line search of METHOD section 1, exact rather than on a grid.
 * Immutable.
 *
 * <p><b>The guarantee</b>: when every prompt is decided as {@code loss + penalty + lambda * cost} says, with the lambda
 * that is found and the guard that it is found for, their average cost is within the budget (up to rounding, 1e-12 of
 * it), and no smaller lambda keeps it. It depends on nothing but the pool, the guard and the prompts: a model that no
 * lambda ever chooses leaves lambda as it is.
 *
 * <p>As lambda grows from 0, every prompt goes from the model with the smallest loss to ever cheaper ones, and it
 * switches at finitely many values of lambda (see {@link PromptSwitches}). So the average cost over the prompts is a
 * falling step function of lambda, whose steps are the switches of all prompts in order; the smallest lambda within a
 * budget is 0 or one of them.
 *
 * <p>Example: one prompt, a strong model (loss 0.1, cost 0.010) and a cheap one (loss 0.3, cost 0.002). It switches at
 * (0.3 - 0.1) / (0.010 - 0.002) = 25. A budget of 0.010 or more gives lambda 0, from 0.002 up to that it gives 25, below
 * 0.002 nothing can be done.
 *
 * <p>Built in O(n h M + s log s) for n prompts, M models, h switches per prompt and s in all; a budget is then looked up
 * in O(log s).
 */
public final class BudgetCalibration {

    /** Where the steps are, ascending; the first is 0. */
    private final double[] lambdas;
    /** Average cost from that lambda on, falling. */
    private final double[] averageCosts;

    /**
     * Calibrates.
     *
     * @param pool the models to choose from, each with a profile; at least one; ties go to the cheaper, then the earlier
     * @param guard whose penalties the losses carry; without effect if its default model is not in the pool
     * @param prompts the prompts over which costs are averaged; at least one
     */
    public BudgetCalibration(List<RoutableModel> pool, Guard guard, List<CalibrationPrompt> prompts) {
        if (pool.isEmpty() || prompts.isEmpty()) {
            throw new IllegalArgumentException("a calibration needs at least 1 model and 1 prompt");
        }
        PromptSwitches switches = new PromptSwitches(pool, guard);
        List<Switch> all = new ArrayList<>();
        double cheapest = 0;
        for (CalibrationPrompt prompt : prompts) {
            cheapest += switches.collect(prompt, all);
        }
        all.sort(Comparator.comparingDouble(Switch::lambda));
        lambdas = new double[all.size() + 1];
        averageCosts = new double[all.size() + 1];
        fill(all, cheapest, prompts.size());
    }

    /** Sums from the dearest lambda down, so that the cheapest average is free of rounding. */
    private void fill(List<Switch> ascending, double cheapest, int prompts) {
        double total = cheapest;
        for (int i = ascending.size(); i > 0; i--) {
            lambdas[i] = ascending.get(i - 1).lambda();
            averageCosts[i] = total / prompts;
            total += ascending.get(i - 1).savedUsd();
        }
        averageCosts[0] = total / prompts;
    }

    /**
     * The smallest lambda >= 0 whose average cost over the prompts is within the budget; empty if even the cheapest
     * choice for every prompt is dearer.
     */
    public OptionalDouble lambdaFor(double budgetUsd) {
        if (budgetUsd < cheapestAverage()) {
            return OptionalDouble.empty();
        }
        int low = 0;
        int high = averageCosts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (averageCosts[middle] <= budgetUsd) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalDouble.of(lambdas[low]);
    }

    /** Average cost in USD when every prompt goes to its cheapest model: the smallest budget that can be kept. */
    public double cheapestAverage() {
        return averageCosts[averageCosts.length - 1];
    }

    /** Average cost in USD when the best quality is bought at any price: larger budgets change nothing. */
    public double dearestAverage() {
        return averageCosts[0];
    }
}
