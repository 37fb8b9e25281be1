package dev.uniroute.registry.comparison;

import dev.uniroute.registry.comparison.GradedTable.GradedModel;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.curve.MeanEstimate;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.model.RoutableModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the decisions of one router version on a table of graded prompts were worth. A decision weighs expected losses and
 * costs; what it is worth is the score that the chosen model got, and what its answer costs at the price of today.
 */
final class Measurement {

    private final GradedTable table;
    private final Folds folds;
    private final Predictions predictions;
    private final double[][] qualities;
    private final double[][] costs;
    private final Outcomes outcomes;
    private final DeferralCurve curve;

    Measurement(GradedTable table, Folds folds, Predictions predictions) {
        this.table = table;
        this.folds = folds;
        this.predictions = predictions;
        this.qualities = table.models().stream()
                .map(model -> table.prompts().stream()
                        .mapToDouble(prompt -> model.grade(prompt).score())
                        .toArray())
                .toArray(double[][]::new);
        this.costs = table.models().stream()
                .map(model -> IntStream.range(0, table.prompts().size())
                        .mapToDouble(n -> cost(model, table.prompts().get(n)))
                        .toArray())
                .toArray(double[][]::new);
        this.outcomes = Outcomes.of(qualities, costs);
        this.curve = DeferralSweep.curve(predictions.losses(), predictions.costs(), outcomes);
    }

    long routerVersion() {
        return predictions.routerVersion();
    }

    GradedTable table() {
        return table;
    }

    int folds() {
        return folds.prompts().size();
    }

    Outcomes outcomes() {
        return outcomes;
    }

    DeferralCurve curve() {
        return curve;
    }

    /** The area over all prompts, between the mean costs of the cheapest and the dearest model. */
    double area() {
        return area(curve);
    }

    /** The area on the prompts of each fold, over the same range of costs. */
    double[] areas() {
        return folds.prompts().stream()
                .mapToDouble(fold -> area(DeferralSweep.curve(
                        columns(predictions.losses(), fold),
                        columns(predictions.costs(), fold),
                        Outcomes.of(columns(qualities, fold), columns(costs, fold)))))
                .toArray();
    }

    /**
     * By how much the router is better than always choosing model m, paired by prompt, where it may cost as much: at the
     * smallest lambda whose mean cost is at most the model's, or where even the largest costs more, at that.
     */
    MeanEstimate differenceTo(int m) {
        double lambda = lambdaFor(outcomes.constant(m).cost());
        double[] chosen = IntStream.range(0, outcomes.prompts())
                .mapToDouble(n -> outcomes.quality(predictions.choice(n, lambda), n))
                .toArray();
        return MeanEstimate.ofDifferences(chosen, qualities[m]);
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

    private double area(DeferralCurve of) {
        double[] constants = IntStream.range(0, outcomes.models())
                .mapToObj(outcomes::constant)
                .mapToDouble(CurvePoint::cost)
                .sorted()
                .toArray();
        return of.area(constants[0], constants[constants.length - 1]);
    }

    private static double cost(GradedModel model, String prompt) {
        Grade grade = model.grade(prompt);
        double known = grade.cost(model.model().spec().price());
        return known > 0
                ? known
                : model.model().spec().price().cost(0, RoutableModel.ASSUMED_OUTPUT_TOKENS);
    }

    private static double[][] columns(double[][] rows, List<Integer> chosen) {
        return Arrays.stream(rows)
                .map(row -> chosen.stream().mapToDouble(n -> row[n]).toArray())
                .toArray(double[][]::new);
    }
}
