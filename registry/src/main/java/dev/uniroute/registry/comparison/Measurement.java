package dev.uniroute.registry.comparison;

import dev.uniroute.registry.comparison.GradedTable.GradedModel;
import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import dev.uniroute.routing.curve.MeanEstimate;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * What the decisions of one router version on a table of graded prompts were worth, fold by fold. A decision weighs expected
 * losses and costs; what it is worth is the score that the chosen model got, and what its answer costs at the price of today.
 */
final class Measurement {

    private final GradedTable table;
    private final Predictions predictions;
    private final Outcomes outcomes;
    private final List<FoldMeasurement> folds;
    private final DoubleSummaryStatistics constantCosts;

    Measurement(GradedTable table, Folds folds, Predictions predictions) {
        this.table = table;
        this.predictions = predictions;
        double[][] qualities =
                rows(table, (model, prompt) -> model.grade(prompt).score());
        double[][] costs = rows(table, Measurement::cost);
        this.outcomes = Outcomes.of(qualities, costs);
        this.folds = folds.prompts().stream()
                .map(fold -> new FoldMeasurement(
                        predictions, fold, Outcomes.of(columns(qualities, fold), columns(costs, fold))))
                .toList();
        this.constantCosts = IntStream.range(0, outcomes.models())
                .mapToObj(outcomes::constant)
                .mapToDouble(CurvePoint::cost)
                .summaryStatistics();
    }

    long routerVersion() {
        return predictions.routerVersion();
    }

    GradedTable table() {
        return table;
    }

    /** What the answers to all prompts were worth. */
    Outcomes outcomes() {
        return outcomes;
    }

    /** The mean curve between the mean costs of the cheapest and the dearest model. */
    MeanCurve curve() {
        List<DeferralCurve> curves = folds.stream().map(FoldMeasurement::curve).toList();
        return MeanCurve.of(curves, constantCosts.getMin(), constantCosts.getMax());
    }

    /** The area of each fold between the mean costs of the cheapest and the dearest model. */
    double[] areas() {
        return folds.stream()
                .mapToDouble(fold -> fold.curve().area(constantCosts.getMin(), constantCosts.getMax()))
                .toArray();
    }

    /** By how much the router is better than always choosing model m where it may cost as much, paired by prompt. */
    MeanEstimate differenceTo(int m) {
        return MeanEstimate.of(
                folds.stream().flatMapToDouble(fold -> fold.differencesTo(m)).toArray());
    }

    private static double cost(GradedModel model, String prompt) {
        Price price = model.model().spec().price();
        double known = model.grade(prompt).cost(price);
        return known > 0 ? known : price.cost(0, RoutableModel.ASSUMED_OUTPUT_TOKENS);
    }

    private static double[][] rows(GradedTable table, ToDoubleBiFunction<GradedModel, String> value) {
        return table.models().stream()
                .map(model -> table.prompts().stream()
                        .mapToDouble(prompt -> value.applyAsDouble(model, prompt))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] columns(double[][] rows, List<Integer> chosen) {
        return Arrays.stream(rows)
                .map(row -> chosen.stream().mapToDouble(n -> row[n]).toArray())
                .toArray(double[][]::new);
    }
}
