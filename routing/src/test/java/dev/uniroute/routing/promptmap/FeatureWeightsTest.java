package dev.uniroute.routing.promptmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {

    private final FeatureWeight two = new FeatureWeight(2, 0.25);
    private final FeatureWeight three = new FeatureWeight(3, -0.25);
    private final FeatureWeight seven = new FeatureWeight(7, 0.5);

    @Test
    void entriesComeLargestFirstThenByIndex() {
        assertThat(FeatureWeights.of(List.of(three, two, seven)).entries()).containsExactly(seven, two, three);
    }

    @Test
    void isHeldByFeatureWhateverTheOrder() {
        FeatureWeights weights = FeatureWeights.of(List.of(seven, three, two));

        assertThat(weights).isEqualTo(FeatureWeights.of(List.of(two, three, seven)));
        assertThat(weights.size()).isEqualTo(3);
        assertThat(weights.feature(1)).isEqualTo(3);
        assertThat(weights.weight(1)).isEqualTo(-0.25);
    }

    @Test
    void denseWeightsStandForTheFeaturesInOrder() {
        FeatureWeights weights = FeatureWeights.dense(0.5, 0, -2);

        assertThat(weights.size()).isEqualTo(3);
        assertThat(weights.entries()).containsExactly(new FeatureWeight(2, -2), new FeatureWeight(0, 0.5));
    }

    @Test
    void dropsAWeightOfZero() {
        assertThat(FeatureWeights.of(List.of(two, new FeatureWeight(4, 0)))).isEqualTo(FeatureWeights.of(List.of(two)));
    }

    @Test
    void hasEveryFeatureOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureWeights.of(List.of(two, two)))
                .withMessageContaining("feature 2");
    }

    @Test
    void refusesWhatIsNoWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeight(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeatureWeight(-1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureWeights.dense(1, Double.POSITIVE_INFINITY))
                .withMessageContaining("weight 1");
    }
}
