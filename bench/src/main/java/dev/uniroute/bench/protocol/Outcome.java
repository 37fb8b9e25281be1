package dev.uniroute.bench.protocol;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import java.util.List;

/**
 * What a method reached in a cell (METHOD section 3).
 *
 * @param area mean quality over the costs from the cheapest to the dearest unseen LLM
 * @param qnc smallest cost with the quality of the unseen LLM that is best on the test prompts, relative to its cost; infinite
 *     if never reached
 * @param peak highest quality on the curve
 * @param edge beside the LLM that is best on S_val
 * @param guarded the same with the guard, one per margin of {@link GuardedCurve#MARGINS}
 * @param groups whether 90 % intervals of groups' mean errors held
 * @param curve quality at the costs of the {@link CostGrid}
 */
public record Outcome(
        double area, double qnc, double peak, Edge edge, List<Edge> guarded, Coverage groups, List<Double> curve) {

    public Outcome {
        guarded = List.copyOf(guarded);
        curve = List.copyOf(curve);
    }

    static Outcome of(Cell cell, Predictions predictions, CostGrid grid) {
        DeferralCurve curve = predictions.curve();
        double[] costs = cell.costs();
        CurvePoint best = cell.test().constant(cell.test().bestConstant());
        CurvePoint chosen = cell.bestConstantPoint();
        return new Outcome(
                curve.area(min(costs), max(costs)),
                curve.qnc(best),
                curve.peak(),
                Edge.of(curve, chosen),
                predictions.guarded().stream().map(it -> Edge.of(it, chosen)).toList(),
                predictions.groups(),
                grid.costs().stream().map(curve::qualityAt).toList());
    }

    private static double min(double... values) {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static double max(double... values) {
        double max = values[0];
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
