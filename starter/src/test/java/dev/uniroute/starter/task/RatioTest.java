package dev.uniroute.starter.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({"6, 8, 3/4", "6, -8, -3/4", "-6, -8, 3/4", "0, 5, 0", "10, 5, 2", "7, 3, 7/3"})
    void isInLowestTerms(long numerator, long denominator, String expected) {
        assertThat(Ratio.of(numerator, denominator)).hasToString(expected);
    }
}
