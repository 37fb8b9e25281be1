package dev.uniroute.registry.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.registry.comparison.MeanCurve.Point;
import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanCurveTest {
    private static final DeferralCurve STRAIGHT =
            DeferralCurve.of(List.of(new CurvePoint(0, 3, 0.9), new CurvePoint(1, 1, 0.5)));
    private static final DeferralCurve EARLY =
            DeferralCurve.of(List.of(new CurvePoint(0, 3, 0.9), new CurvePoint(5, 2, 0.9), new CurvePoint(9, 1, 0.5)));

    @Test
    void isTheMeanQualityAtTheCostsOfAllPoints() {
        MeanCurve mean = MeanCurve.of(List.of(STRAIGHT, EARLY), 1, 3);

        assertThat(mean.points()).extracting(Point::cost).containsExactly(1.0, 2.0, 3.0);
        assertThat(mean.points().get(1).quality()).isCloseTo((0.7 + 0.9) / 2, within(1e-12));
        assertThat(mean.peak()).isEqualTo(0.9);
    }

    @Test
    void findsWhereAConstantIsReached() {
        MeanCurve mean = MeanCurve.of(List.of(STRAIGHT), 1, 3);

        assertThat(mean.qnc(new CurvePoint(0, 4, 0.7)).orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(mean.qnc(new CurvePoint(0, 4, 0.4)).orElseThrow()).isEqualTo(0.25);
        assertThat(mean.qnc(new CurvePoint(0, 4, 0.95))).isEmpty();
        assertThat(mean.qnc(new CurvePoint(0, 0, 0.7))).isEmpty();
    }

    @Test
    void hasOnePointWhereAllCostsAreTheSame() {
        DeferralCurve point = DeferralCurve.of(List.of(new CurvePoint(0, 2, 0.5)));

        assertThat(MeanCurve.of(List.of(point, point), 2, 2).points()).containsExactly(new Point(2, 0.5));
    }

    @Test
    void holdsAThousandPointsAtMost() {
        DeferralCurve fine = DeferralCurve.of(IntStream.range(0, 5_000)
                .mapToObj(i -> new CurvePoint(i, 5_000 - i, 0.5))
                .toList());

        List<Point> points = MeanCurve.of(List.of(fine), 1, 5_000).points();

        assertThat(points).hasSize(1_000);
        assertThat(points).extracting(Point::cost).isSorted().contains(1.0, 5_000.0);
    }
}
