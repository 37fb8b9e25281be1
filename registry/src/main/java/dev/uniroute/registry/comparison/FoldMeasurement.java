package dev.uniroute.registry.comparison;

import dev.uniroute.routing.curve.DeferralCurve;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.curve.Outcomes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a router version's decisions on one fold were worth. */
final class FoldMeasurement {

    /** Expected losses and costs in USD on the prompts of the fold, [m][i]. */
    private final double[][] losses;

    private final double[][] costs;
    private final Outcomes outcomes;
    private final DeferralCurve curve;

    /**
     * @param prompts the fold, as indices of the table's prompts
     * @param outcomes what the answers to these prompts were worth, in the same order
     */
    FoldMeasurement(Predictions predictions, List<Integer> prompts, Outcomes outcomes) {
        this.losses = columns(predictions.losses(), prompts);
        this.costs = columns(predictions.costs(), prompts);
        this.outcomes = outcomes;
        this.curve = DeferralSweep.curve(losses, costs, outcomes);
    }

    /** The curve over the prompts of the fold. */
    DeferralCurve curve() {
        return curve;
    }

    /**
     * Prompt by prompt the quality of the choice less that of model m: at the smallest lambda whose mean cost is at most the
     * model's; where even the largest costs more, at that.
     */
    DoubleStream differencesTo(int m) {
        double lambda = lambdaFor(outcomes.constant(m).cost());
        return IntStream.range(0, outcomes.prompts())
                .mapToDouble(i -> outcomes.quality(choice(i, lambda), i) - outcomes.quality(m, i));
    }

    /** Halfway to the next breakpoint, where no two models are level. */
    private double lambdaFor(double budget) {
        int last = curve.size() - 1;
        int i = IntStream.range(0, last)
                .filter(point -> curve.point(point).cost() <= budget)
                .findFirst()
                .orElse(last);
        double lambda = curve.point(i).lambda();
        return i == last ? 2 * lambda : (lambda + curve.point(i + 1).lambda()) / 2;
    }

    /** The smallest {@code loss + lambda * cost}; ties go to the cheaper, then to the earlier. */
    private int choice(int i, double lambda) {
        int best = 0;
        for (int m = 1; m < losses.length; m++) {
            double difference = losses[m][i] - losses[best][i] + lambda * (costs[m][i] - costs[best][i]);
            if (difference < 0 || (difference == 0 && costs[m][i] < costs[best][i])) {
                best = m;
            }
        }
        return best;
    }

    private static double[][] columns(double[][] rows, List<Integer> chosen) {
        return Arrays.stream(rows)
                .map(row -> chosen.stream().mapToDouble(n -> row[n]).toArray())
                .toArray(double[][]::new);
    }
}
