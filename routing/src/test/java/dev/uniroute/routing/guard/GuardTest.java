package dev.uniroute.routing.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.profile.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final Prediction DEFAULT = new Prediction(0.7, 0.03, 100, 50);
    private static final Prediction OTHER = new Prediction(0.74, 0.04, 100, 50);

    @Test
    void thePenaltyIsTheMarginTimesTheErrorOfTheDifference() {
        assertThat(new Guard("d", 1).penalty("h", OTHER, DEFAULT)).isCloseTo(0.05, within(1e-12));
        assertThat(new Guard("d", 2).penalty("h", OTHER, DEFAULT)).isCloseTo(0.10, within(1e-12));
    }

    @Test
    void theDefaultModelIsNotPenalised() {
        assertThat(new Guard("d", 1).penalty("d", DEFAULT, DEFAULT)).isZero();
    }

    @Test
    void againstAFloorOnlyTheModelsOwnErrorCounts() {
        assertThat(new Guard("d", 2).floorPenalty(0.04)).isCloseTo(0.08, within(1e-12));
    }

    @Test
    void withoutAGuardNobodyIsPenalised() {
        assertThat(Guard.NONE.penalty("h", OTHER, null)).isZero();
        assertThat(Guard.NONE.floorPenalty(0.04)).isZero();
        assertThat(Guard.of("d", 0)).isEqualTo(Guard.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 0, Double.NaN, Double.POSITIVE_INFINITY})
    void aGuardHasAModelAndAMargin(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Guard("d", bad))
                .withMessageContaining("margin");
        assertThatIllegalArgumentException().isThrownBy(() -> new Guard(null, 1));
    }
}
