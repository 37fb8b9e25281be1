package dev.uniroute.routing.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    /** 2 / 1024 times the sum of the binomial coefficients of 10 up to the smaller count. */
    @ParameterizedTest
    @CsvSource({
        "9, 1, 0.021484375",
        "1, 9, 0.021484375",
        "10, 0, 0.001953125",
        "5, 5, 1",
        "6, 4, 0.75390625",
        "0, 0, 1",
        "1, 0, 1"
    })
    void theSignTestIsExact(int wins, int losses, double p) {
        assertThat(new SignTest(wins, losses, 3).pValue()).isCloseTo(p, within(1e-12));
    }

    @Test
    void theSignTestDoesNotUnderflow() {
        assertThat(new SignTest(2_000, 2_000, 0).pValue()).isEqualTo(1);
        // One standard deviation, sqrt(n) / 2, from the middle: near the normal tail of 0.317.
        assertThat(new SignTest(5_050, 4_950, 0).pValue()).isCloseTo(0.32, within(0.01));
    }

    @Test
    void theSignTestDropsTies() {
        assertThat(SignTest.of(new double[] {1, 2, 3, 4}, new double[] {1, 1, 4, 3}))
                .isEqualTo(new SignTest(2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SignTest.of(new double[1], new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> SignTest.of(new double[] {Double.NaN}, new double[1]));
    }

    @Test
    void meansHaveTheErrorWorkedByHand() {
        // Deviations -1, 0, 1: s = 1.
        MeanEstimate estimate = MeanEstimate.of(1, 2, 3);

        assertThat(estimate.mean()).isEqualTo(2);
        assertThat(estimate.standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
        assertThat(MeanEstimate.of(5)).isEqualTo(new MeanEstimate(5, 0, 1));
    }

    @Test
    void differencesArePaired() {
        assertThat(MeanEstimate.ofDifferences(new double[] {3, 5, 9}, new double[] {2, 4, 8}))
                .isEqualTo(new MeanEstimate(1, 0, 3));
    }

    @Test
    void anInfiniteValueMakesTheMeanInfinite() {
        assertThat(MeanEstimate.of(1, Double.POSITIVE_INFINITY).mean()).isInfinite();
        assertThatIllegalArgumentException().isThrownBy(MeanEstimate::of);
        assertThatIllegalArgumentException().isThrownBy(() -> MeanEstimate.of(Double.NaN));
    }
}
