package dev.uniroute.registry.comparison;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.MeanEstimate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How router versions and single models compare.
 *
 * @param candidate the version that is judged
 * @param against the one it is compared with; null for none
 * @param constants every model as a router that always chooses it, by name
 * @param bestConstant index of the best of them
 * @param basis what it was measured on
 */
public record Comparison(
        RouterFigures candidate,
        @Nullable Against against,
        List<ConstantFigures> constants,
        int bestConstant,
        Basis basis) {

    public Comparison {
        constants = List.copyOf(constants);
    }

    /**
     * What a router version reaches.
     *
     * @param routerVersion its number
     * @param curve its deferral curve, the mean over the folds
     * @param area the area under it, the mean over the folds
     * @param qnc the quality-neutral cost; empty if it never is as good as the best constant, or that costs nothing
     * @param bestConstantDifference quality at the cost of the best constant less the quality of that, paired by prompt
     */
    public record RouterFigures(
            long routerVersion,
            MeanCurve curve,
            double area,
            OptionalDouble qnc,
            MeanEstimate bestConstantDifference) {}

    /**
     * The version that the candidate is compared with.
     *
     * @param figures what it reaches
     * @param areaDifference area of the candidate less its area, paired by fold
     */
    public record Against(RouterFigures figures, MeanEstimate areaDifference) {}

    /**
     * What always choosing one model reaches.
     *
     * @param model its name
     * @param quality its mean score
     * @param costUsd its mean cost
     * @param candidateDifference quality of the candidate at this cost less this quality, paired by prompt
     */
    public record ConstantFigures(String model, double quality, double costUsd, MeanEstimate candidateDifference) {}

    /**
     * What was measured on.
     *
     * @param prompts how many prompts
     * @param folds how many folds
     * @param leftOut names of the models that took no part, ascending
     * @param caveats what to bear in mind, for a person
     */
    public record Basis(int prompts, int folds, List<String> leftOut, List<String> caveats) {
        public Basis {
            leftOut = List.copyOf(leftOut);
            caveats = List.copyOf(caveats);
        }
    }

    /**
     * The figures of one or two versions on the same table.
     *
     * @param measurements the candidate's, then the other's if there is one
     */
    static Comparison of(List<Measurement> measurements, List<String> caveats) {
        Measurement candidate = measurements.getFirst();
        GradedTable table = candidate.table();
        return new Comparison(
                figures(candidate),
                measurements.size() > 1 ? against(candidate, measurements.get(1)) : null,
                IntStream.range(0, table.models().size())
                        .mapToObj(m -> constant(candidate, m))
                        .toList(),
                candidate.outcomes().bestConstant(),
                new Basis(table.prompts().size(), candidate.areas().length, table.leftOut(), caveats));
    }

    private static Against against(Measurement candidate, Measurement other) {
        return new Against(figures(other), MeanEstimate.ofDifferences(candidate.areas(), other.areas()));
    }

    private static RouterFigures figures(Measurement measurement) {
        int best = measurement.outcomes().bestConstant();
        MeanCurve curve = measurement.curve();
        return new RouterFigures(
                measurement.routerVersion(),
                curve,
                MeanEstimate.of(measurement.areas()).mean(),
                curve.qnc(measurement.outcomes().constant(best)),
                measurement.differenceTo(best));
    }

    private static ConstantFigures constant(Measurement candidate, int m) {
        CurvePoint point = candidate.outcomes().constant(m);
        return new ConstantFigures(
                candidate.table().models().get(m).name(), point.quality(), point.cost(), candidate.differenceTo(m));
    }
}
