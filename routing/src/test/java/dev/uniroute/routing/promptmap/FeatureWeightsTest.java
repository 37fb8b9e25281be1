package dev.uniroute.routing.promptmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {

    @Test
    void comesLargestFirstThenByIndex() {
        FeatureWeight two = new FeatureWeight(2, 0.25);
        FeatureWeight three = new FeatureWeight(3, 0.25);
        FeatureWeight seven = new FeatureWeight(7, 0.5);

        assertThat(new FeatureWeights(List.of(three, two, seven)).entries()).containsExactly(seven, two, three);
    }

    @Test
    void sumsToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureWeights(List.of(new FeatureWeight(0, 0.5))))
                .withMessageContaining("0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeights(List.of()));
    }

    @Test
    void hasEveryFeatureOnce() {
        FeatureWeight half = new FeatureWeight(1, 0.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureWeights(List.of(half, half)))
                .withMessageContaining("feature 1");
    }

    @Test
    void refusesWeightsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeight(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeight(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeight(0, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeight(-1, 1));
    }
}
