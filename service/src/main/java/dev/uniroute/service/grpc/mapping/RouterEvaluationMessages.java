package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.comparison.Comparison;
import dev.uniroute.registry.comparison.MeanCurve;
import dev.uniroute.routing.curve.MeanEstimate;
import dev.uniroute.v1.ConstantFigures;
import dev.uniroute.v1.DeferralPoint;
import dev.uniroute.v1.PairedDifference;
import dev.uniroute.v1.RouterEvaluation;
import dev.uniroute.v1.RouterFigures;
import java.util.List;

/** {@code uniroute.v1.RouterEvaluation}. */
public final class RouterEvaluationMessages {
    private static final int MOST_POINTS = 200;

    private RouterEvaluationMessages() {}

    /** The comparison. */
    public static RouterEvaluation toProto(Comparison comparison) {
        RouterEvaluation.Builder message = RouterEvaluation.newBuilder()
                .setCandidate(figures(comparison.candidate()))
                .addAllConstants(comparison.constants().stream()
                        .map(RouterEvaluationMessages::constant)
                        .toList())
                .setBestConstant(
                        comparison.constants().get(comparison.bestConstant()).model())
                .setPrompts(comparison.basis().prompts())
                .setFolds(comparison.basis().folds())
                .addAllLeftOutModels(comparison.basis().leftOut())
                .addAllCaveats(comparison.basis().caveats());
        Comparison.Against against = comparison.against();
        if (against != null) {
            message.setAgainst(figures(against.figures())).setAreaDifference(difference(against.areaDifference()));
        }
        return message.build();
    }

    private static RouterFigures figures(Comparison.RouterFigures figures) {
        RouterFigures.Builder message = RouterFigures.newBuilder()
                .setRouterVersion(figures.routerVersion())
                .setArea(figures.area())
                .setPeak(figures.curve().peak())
                .setBestConstantDifference(difference(figures.bestConstantDifference()))
                .addAllCurve(points(figures.curve()));
        figures.qnc().ifPresent(message::setQnc);
        return message.build();
    }

    private static ConstantFigures constant(Comparison.ConstantFigures figures) {
        return ConstantFigures.newBuilder()
                .setModel(figures.model())
                .setQuality(figures.quality())
                .setCostUsd(figures.costUsd())
                .setCandidateDifference(difference(figures.candidateDifference()))
                .build();
    }

    private static PairedDifference difference(MeanEstimate estimate) {
        return PairedDifference.newBuilder()
                .setMean(estimate.mean())
                .setStandardError(estimate.standardError())
                .setPairs(estimate.count())
                .build();
    }

    private static List<DeferralPoint> points(MeanCurve curve) {
        return MeanCurve.evenly(curve.points(), MOST_POINTS)
                .map(point -> DeferralPoint.newBuilder()
                        .setCostUsd(point.cost())
                        .setQuality(point.quality())
                        .build())
                .toList();
    }
}
