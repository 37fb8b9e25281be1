package dev.uniroute.routing.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeferralCurveTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** From the dear end: (4, 0.6), (3, 0.8), (1, 0.5). */
    private final DeferralCurve curve =
            DeferralCurve.of(List.of(new CurvePoint(0, 4, 0.6), new CurvePoint(1, 3, 0.8), new CurvePoint(2, 1, 0.5)));

    private final DeferralCurve constant = DeferralCurve.of(List.of(new CurvePoint(0, 2, 0.7)));

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.5", "2, 0.65", "3, 0.8", "3.5, 0.7", "4, 0.6", "9, 0.6"})
    void isAPolygonThatIsFlatBeyondItsEnds(double cost, double quality) {
        assertThat(curve.qualityAt(cost)).isCloseTo(quality, EXACT);
    }

    @Test
    void theAreaIsTheTrapezoidsOverTheRange() {
        // (0.5 + 0.8) / 2 * 2 + (0.8 + 0.6) / 2 * 1 = 2, over 3.
        assertThat(curve.area(1, 4)).isCloseTo(2.0 / 3, EXACT);
    }

    @Test
    void theAreaIsFlatBeyondTheEnds() {
        // 0.5 * 0.5 + 2 + 0.6 * 2, over 5.5: a fall is not made up for by what came before it.
        assertThat(curve.area(0.5, 6)).isCloseTo(3.45 / 5.5, EXACT);
        assertThat(curve.area(5, 6)).isCloseTo(0.6, EXACT);
        assertThat(curve.area(0, 0.5)).isCloseTo(0.5, EXACT);
    }

    @Test
    void theAreaOfAPartCutsTheTrapezoids() {
        // From (2, 0.65) over (3, 0.8) to (3.5, 0.7).
        assertThat(curve.area(2, 3.5)).isCloseTo((0.725 + 0.375) / 1.5, EXACT);
    }

    @Test
    void theAreaOfAConstantIsItsQuality() {
        assertThat(constant.area(1, 5)).isCloseTo(0.7, EXACT);
        assertThat(constant.area(3, 5)).isCloseTo(0.7, EXACT);
        assertThat(constant.area(2, 2)).isEqualTo(0.7);
        assertThat(curve.area(2, 2)).isCloseTo(0.65, EXACT);
    }

    @Test
    void qncIsWhereThePolygonReachesTheBestModel() {
        // 0.7 is two thirds of the way from (1, 0.5) to (3, 0.8).
        assertThat(curve.qnc(new CurvePoint(0, 4, 0.7))).isCloseTo((1 + 4.0 / 3) / 4, EXACT);
        assertThat(curve.qnc(new CurvePoint(0, 4, 0.8))).isCloseTo(0.75, EXACT);
        assertThat(curve.qnc(new CurvePoint(0, 4, 0.4))).isCloseTo(0.25, EXACT);
    }

    @Test
    void qncIsInfiniteBelowTheBestModel() {
        assertThat(curve.qnc(new CurvePoint(0, 4, 0.81))).isInfinite();
    }

    @Test
    void thePeakNeedNotBeTheDearEnd() {
        assertThat(curve.peak()).isEqualTo(0.8);
    }

    @Test
    void goesByCostWherePointsDoNotComeInItsOrder() {
        DeferralCurve zigzag = DeferralCurve.of(
                List.of(new CurvePoint(0, 3, 0.6), new CurvePoint(1, 5, 0.8), new CurvePoint(2, 1, 0.4)));

        assertThat(zigzag.area(1, 5)).isCloseTo((0.5 * 2 + 0.7 * 2) / 4, EXACT);
        assertThat(zigzag.points()).extracting(CurvePoint::lambda).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void aVerticalStepAddsNoArea() {
        DeferralCurve step = DeferralCurve.of(List.of(
                new CurvePoint(0, 2, 0.9),
                new CurvePoint(1, 2, 0.5),
                new CurvePoint(2, 2, 0.7),
                new CurvePoint(3, 1, 0.5)));

        // From (1, 0.5) to (2, 0.7), the point of the largest lambda; flat from (2, 0.9) on.
        assertThat(step.area(1, 3)).isCloseTo((0.6 + 0.9) / 2, EXACT);
        assertThat(step.qualityAt(2)).isEqualTo(0.9);
        assertThat(step.qnc(new CurvePoint(0, 2, 0.9))).isCloseTo(1, EXACT);
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeferralCurve.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeferralCurve.of(List.of(new CurvePoint(1, 1, 1), new CurvePoint(0, 1, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> curve.area(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> curve.qnc(new CurvePoint(0, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurvePoint(0, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurvePoint(-1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CurvePoint(0, 0, Double.NaN));
    }
}
