package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.comparison.Comparison;
import dev.uniroute.registry.comparison.Comparison.Against;
import dev.uniroute.registry.comparison.Comparison.Basis;
import dev.uniroute.registry.comparison.Comparison.ConstantFigures;
import dev.uniroute.registry.comparison.Comparison.RouterFigures;
import dev.uniroute.registry.comparison.MeanCurve;
import dev.uniroute.routing.curve.MeanEstimate;
import dev.uniroute.v1.DeferralPoint;
import dev.uniroute.v1.PairedDifference;
import dev.uniroute.v1.RouterEvaluation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouterEvaluationMessagesTest {
    private static final MeanEstimate DIFFERENCE = new MeanEstimate(0.25, 0.125, 5);
    private static final PairedDifference MESSAGE = PairedDifference.newBuilder()
            .setMean(0.25)
            .setStandardError(0.125)
            .setPairs(5)
            .build();

    @Test
    void saysHowTheyCompare() {
        RouterEvaluation message = RouterEvaluationMessages.toProto(new Comparison(
                figures(2, OptionalDouble.of(0.5), 2),
                new Against(figures(1, OptionalDouble.empty(), 2), DIFFERENCE),
                List.of(new ConstantFigures("a", 0.5, 0.25, DIFFERENCE)),
                0,
                new Basis(400, 5, List.of("new"), List.of("bear in mind"))));

        assertThat(message.getCandidate().getRouterVersion()).isEqualTo(2);
        assertThat(message.getCandidate().getArea()).isEqualTo(0.625);
        assertThat(message.getCandidate().getQnc()).isEqualTo(0.5);
        assertThat(message.getCandidate().getPeak()).isEqualTo(1);
        assertThat(message.getCandidate().getBestConstantDifference()).isEqualTo(MESSAGE);
        assertThat(message.getCandidate().getCurveList())
                .containsExactly(
                        DeferralPoint.newBuilder().setCostUsd(1).setQuality(0.5).build(),
                        DeferralPoint.newBuilder().setCostUsd(2).setQuality(1).build());
        assertThat(message.getAgainst().hasQnc()).isFalse();
        assertThat(message.getAreaDifference()).isEqualTo(MESSAGE);
        assertThat(message.getConstants(0).getCandidateDifference()).isEqualTo(MESSAGE);
        assertThat(message.getBestConstant()).isEqualTo("a");
        assertThat(message.getPrompts()).isEqualTo(400);
        assertThat(message.getFolds()).isEqualTo(5);
        assertThat(message.getLeftOutModelsList()).containsExactly("new");
        assertThat(message.getCaveatsList()).containsExactly("bear in mind");
    }

    @Test
    void leavesUnsetWhatThereIsNothingToCompareWith() {
        RouterEvaluation message = RouterEvaluationMessages.toProto(comparison(2));

        assertThat(message.hasAgainst()).isFalse();
        assertThat(message.hasAreaDifference()).isFalse();
    }

    @Test
    void thinsALongCurveOutAndKeepsItsEnds() {
        RouterEvaluation message = RouterEvaluationMessages.toProto(comparison(5_000));

        List<DeferralPoint> curve = message.getCandidate().getCurveList();
        assertThat(curve).hasSize(200);
        assertThat(curve).extracting(DeferralPoint::getCostUsd).isSorted();
        assertThat(curve.getFirst().getCostUsd()).isEqualTo(1);
        assertThat(curve.getLast().getCostUsd()).isEqualTo(5_000);
    }

    private static Comparison comparison(int points) {
        return new Comparison(
                figures(2, OptionalDouble.empty(), points),
                null,
                List.of(new ConstantFigures("a", 0.5, 0.25, DIFFERENCE)),
                0,
                new Basis(400, 5, List.of(), List.of()));
    }

    /** A curve from (1, 1 / n) up to (n, 1). */
    private static RouterFigures figures(long number, OptionalDouble qnc, int points) {
        MeanCurve curve = new MeanCurve(IntStream.rangeClosed(1, points)
                .mapToObj(i -> new MeanCurve.Point(i, i / (double) points))
                .toList());
        return new RouterFigures(number, curve, 0.625, qnc, DIFFERENCE);
    }
}
