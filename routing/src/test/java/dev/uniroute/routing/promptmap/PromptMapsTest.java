package dev.uniroute.routing.promptmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.network.AffineLayer;
import dev.uniroute.routing.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptMapsTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Points SQUARE = Points.of(2, 0, 0, 4, 0, 0, 4, 4, 4);

    static Stream<PromptMap> groups() {
        return Stream.of(
                new OneFeature(2),
                new NearestCentroid(SQUARE),
                new SoftCentroids(SQUARE, 1, 4),
                new SoftCentroids(SQUARE, 0.01, 2),
                new NearestPrompts(SQUARE, 3),
                new SoftmaxNetwork(network()));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void weightsOfGroupsArePositiveAndSumToOne(PromptMap map) {
        FeatureWeights weights = map.weigh(Embedding.of(1e3f, -7));

        assertThat(weights.entries()).allMatch(entry -> entry.weight() > 0 && entry.feature() < map.features());
        assertThat(sum(weights)).isCloseTo(1, EXACT);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyMapRefusesAnotherDimension(PromptMap map) {
        assertThat(map.dimension()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> map.weigh(Embedding.of(1, 2, 3)));
    }

    @Test
    void oneFeatureIsBlind() {
        PromptMap map = new OneFeature(2);

        assertThat(map.weigh(Embedding.of(1, 2))).isEqualTo(map.weigh(Embedding.of(-3, 4)));
        assertThat(map.features()).isEqualTo(1);
    }

    @Test
    void aPromptIsOfTheClusterWithTheLargestWeight() {
        PromptMap soft = new SoftCentroids(SQUARE, 1, 4);
        PromptMap nearest = new NearestPrompts(SQUARE, 3);

        assertThat(soft.cluster(soft.weigh(Embedding.of(3.5f, 1)))).hasValue(1);
        assertThat(nearest.cluster(nearest.weigh(Embedding.of(3.5f, 1)))).isEmpty();
    }

    @Test
    void softWeightsFallWithTheSquaredDistance() {
        FeatureWeights weights = new SoftCentroids(SQUARE, 2, 4).weigh(Embedding.of(1, 0));

        // Squared distances 1, 9, 17, 25; in units of 2 t^2 = 8 above the first: 0, 1, 2, 3.
        double sum = 1 + Math.exp(-1) + Math.exp(-2) + Math.exp(-3);
        for (int k = 0; k < 4; k++) {
            assertThat(weights.weight(k)).isCloseTo(Math.exp(-k) / sum, EXACT);
        }
    }

    @Test
    void softWeightsReachTheNearestOnly() {
        FeatureWeights weights = new SoftCentroids(SQUARE, 2, 2).weigh(Embedding.of(1, 0));

        assertThat(weights.size()).isEqualTo(2);
        assertThat(weights.weight(1)).isCloseTo(1 / (1 + Math.E), EXACT);
    }

    @Test
    void narrowSoftWeightsAreTheNearestCentroid() {
        Embedding x = Embedding.of(1, 3);

        assertThat(new SoftCentroids(SQUARE, 1e-3, 4).weigh(x)).isEqualTo(new NearestCentroid(SQUARE).weigh(x));
    }

    @Test
    void theNearestPromptsHaveEqualWeights() {
        FeatureWeights weights = new NearestPrompts(SQUARE, 2).weigh(Embedding.of(1, 3));

        assertThat(weights.entries()).containsExactly(new FeatureWeight(0, 0.5), new FeatureWeight(2, 0.5));
    }

    @Test
    void equallyNearPromptsGoByIndex() {
        assertThat(new NearestPrompts(SQUARE, 3).weigh(Embedding.of(2, 2)).entries())
                .extracting(FeatureWeight::feature)
                .containsExactly(0, 1, 2);
    }

    @Test
    void theNetworkIsWorkedOutByHand() {
        FeatureWeights weights = new SoftmaxNetwork(network()).weigh(Embedding.of(1, 2));

        // Hidden: max(0, 1 - 2 + 0) = 0 and max(0, 1 + 2 + 1) = 4. Logits: 0, 1, 2.
        double sum = 1 + Math.E + Math.E * Math.E;
        assertThat(IntStream.range(0, 3).mapToDouble(weights::weight).toArray())
                .containsExactly(new double[] {1 / sum, Math.E / sum, Math.E * Math.E / sum}, EXACT);
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        Network steep = new Network(List.of(AffineLayer.of(1, new float[] {1e30f, -1e30f}, new float[2])));

        assertThat(new SoftmaxNetwork(steep).weigh(Embedding.of(1)).weight(0)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoMap() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OneFeature(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftCentroids(SQUARE, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SoftCentroids(SQUARE, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new NearestPrompts(SQUARE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new NearestPrompts(Points.of(2), 1));
    }

    private static double sum(FeatureWeights weights) {
        return IntStream.range(0, weights.size()).mapToDouble(weights::weight).sum();
    }

    /** 2 -> 2 -> 3. */
    private static Network network() {
        return new Network(List.of(
                AffineLayer.of(2, new float[] {1, 1, -1, 1}, new float[] {0, 1}),
                AffineLayer.of(2, new float[] {5, 5, 5, 0, 0.25f, 0.5f}, new float[3])));
    }
}
