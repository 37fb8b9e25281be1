package dev.uniroute.routing.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.embedding.Embedding;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestFewTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 99, 100})
    void isTheBeginningOfTheSortedDistances(int k) {
        Random random = new Random(k);
        double[] distances = random.ints(100, 0, 30).asDoubleStream().toArray();
        int[] sorted = IntStream.range(0, 100)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(k)
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(NearestFew.of(distances, k)).containsExactlyInAnyOrder(sorted);
    }

    @Test
    void pointsKnowTheirNearest() {
        Points points = Points.of(2, 0, 0, 3, 4, 1, 0, 0, 1);

        assertThat(points.nearest(Embedding.of(0, 0), 2)).containsExactlyInAnyOrder(0, 2);
        assertThat(points.squaredDistances(Embedding.of(0, 0))).containsExactly(0, 25, 1, 1);
        assertThat(points.rows(1, 3)).isEqualTo(Points.of(2, 3, 4, 0, 1));
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> NearestFew.of(new double[3], 4));
        assertThatIllegalArgumentException().isThrownBy(() -> NearestFew.of(new double[3], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(2, 0, 0).nearest(Embedding.of(0), 1));
    }
}
