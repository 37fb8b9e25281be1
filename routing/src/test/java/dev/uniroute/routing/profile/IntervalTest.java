package dev.uniroute.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void aScoreIsWithinTwoStandardErrorsInNineteenCasesOfTwenty() {
        Interval interval = Interval.ofScore(0.5, 0.1);

        assertThat(interval.low()).isCloseTo(0.5 - 0.196, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.5 + 0.196, within(1e-4));
    }

    @Test
    void noScoreIsBelow0OrAbove1() {
        assertThat(Interval.ofScore(0.02, 0.1).low()).isZero();
        assertThat(Interval.ofScore(0.98, 0.1).high()).isEqualTo(1);
    }

    @Test
    void itsEndsAreInOrder() {
        assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
