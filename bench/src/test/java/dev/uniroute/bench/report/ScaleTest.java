package dev.uniroute.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void equalStepsAreEqualDifferencesOrRatios() {
        assertThat(new Scale(0, 10, false, 100, 200).at(5)).isEqualTo(150, CLOSE);
        assertThat(new Scale(1, 100, true, 0, 100).at(10)).isEqualTo(50, CLOSE);
    }

    @Test
    void whatIsOutsideIsAtTheEnd() {
        assertThat(new Scale(0, 10, false, 100, 200).at(11)).isEqualTo(200, CLOSE);
        assertThat(new Scale(0, 10, false, 100, 200).at(-1)).isEqualTo(100, CLOSE);
    }

    @Test
    void ticksAreRoundNumbersInTheRange() {
        assertThat(new Scale(0.5, 0.9, false, 0, 1).ticks(5))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.5, 0.6, 0.7, 0.8, 0.9);
        assertThat(new Scale(0.03, 20, true, 0, 1).ticks(9))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
    }

    @Test
    void oneValueAloneHasAScaleToo() {
        Scale scale = Scale.linear(0.5, 0.5, 0, 100);

        assertThat(scale.at(0.5)).isEqualTo(50, CLOSE);
        assertThatThrownBy(() -> new Scale(1, 1, false, 0, 1)).hasMessageContaining("no scale");
        assertThatThrownBy(() -> new Scale(0, 1, true, 0, 1)).hasMessageContaining("no scale");
    }
}
