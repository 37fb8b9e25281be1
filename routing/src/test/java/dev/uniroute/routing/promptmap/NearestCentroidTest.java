package dev.uniroute.routing.promptmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import org.junit.jupiter.api.Test;

class NearestCentroidTest {

    private final PromptMap map = new NearestCentroid(Points.of(2, 0, 0, 4, 0, 0, 4));

    @Test
    void putsAllWeightOnTheNearestCentroid() {
        assertThat(map.weigh(Embedding.of(1, 3))).isEqualTo(FeatureWeights.oneHot(2));
    }

    @Test
    void aTieGoesToTheLowerIndex() {
        assertThat(map.weigh(Embedding.of(4, 4))).isEqualTo(FeatureWeights.oneHot(1));
        assertThat(map.weigh(Embedding.of(2, 2))).isEqualTo(FeatureWeights.oneHot(0));
    }

    @Test
    void knowsItsShape() {
        assertThat(map.features()).isEqualTo(3);
        assertThat(map.dimension()).isEqualTo(2);
    }

    @Test
    void refusesAnotherDimensionAndNoCentroids() {
        assertThatIllegalArgumentException().isThrownBy(() -> map.weigh(Embedding.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NearestCentroid(Points.of(2)));
    }
}
