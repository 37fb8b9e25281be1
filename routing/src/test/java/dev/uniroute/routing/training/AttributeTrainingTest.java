package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTrainingTest {
    private static final int N = 400;

    @ParameterizedTest
    @ValueSource(ints = {7, 64, 385})
    void recoversPlantedSeparations(int dimension) throws InterruptedException {
        Points points = cloud(2 * N, dimension, 3);
        Points known = head(points, N);

        AttributeHeads heads = AttributeTraining.train(known, labels(known), 0.01);

        // On points that it has not seen, each head tells by coordinate j as the labels were made, where that is clear.
        for (int i = N; i < 2 * N; i++) {
            Embedding point = points.point(i);
            float[] read = heads.read(point).toArray();
            for (int j = 0; j < Attribute.COUNT; j++) {
                float truth = point.toArray()[j];
                if (Math.abs(truth) > 1.5) {
                    assertThat(read[j] > 0.5).as("point %d, attribute %d", i, j).isEqualTo(truth > 0);
                }
            }
        }
    }

    @Test
    void theFitHasNoSlopeLeft() throws InterruptedException {
        Points points = cloud(50, 12, 9);
        double[] targets = new Random(2).doubles(50, 0.1, 0.9).toArray();

        double[] fit = LogisticRegression.fit(points, targets, 0.3);

        assertThat(new LogisticLoss(points, targets, 0.3).gradient(fit)).containsExactly(new double[13], within(1e-8));
    }

    @Test
    void findsTheConstantWorkedByHand() throws InterruptedException {
        // All points alike: w carries nothing that b could not, so b is the logit of the mean target.
        double[] fit = LogisticRegression.fit(Points.of(1, 0, 0, 0, 0), new double[] {0.9, 0.9, 0.9, 0.1}, 1);

        assertThat(fit[0]).isZero();
        assertThat(fit[1]).isCloseTo(Math.log(0.7 / 0.3), within(1e-7));
    }

    @Test
    void anAttributeThatEveryPromptHasGetsAConstantHead() throws InterruptedException {
        Points points = cloud(20, 3, 4);
        List<AttributeLabels> all = IntStream.range(0, 20)
                .mapToObj(i -> new AttributeLabels(Set.of(Attribute.SPECIFICITY)))
                .toList();

        float[] read = AttributeTraining.train(points, all, 1)
                .read(Embedding.of(5, -5, 5))
                .toArray();

        assertThat(read[0]).isCloseTo(21f / 22, within(1e-4f));
        assertThat(read[1]).isCloseTo(1f / 22, within(1e-4f));
    }

    @Test
    void sameDataSameBits() throws InterruptedException {
        Points points = cloud(60, 20, 8);

        assertThat(AttributeTraining.train(points, labels(points), 0.1))
                .isEqualTo(AttributeTraining.train(points, labels(points), 0.1));
    }

    @Test
    void refusesLabelsThatDoNotFit() {
        Points points = cloud(3, 7, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeTraining.train(points, List.of(new AttributeLabels(Set.of())), 1))
                .withMessageContaining("1 targets for 3 points");
    }

    @Test
    void endsWhenItIsInterrupted() {
        Points points = cloud(10, 7, 1);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> AttributeTraining.train(points, labels(points), 1));
    }

    /** A point has attribute j if its coordinate j is positive. */
    private static List<AttributeLabels> labels(Points points) {
        List<Attribute> order = List.of(Attribute.values());
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.point(i).toArray())
                .map(x -> AttributeLabels.where(attribute -> x[order.indexOf(attribute)] > 0))
                .toList();
    }

    private static Points cloud(int n, int dimension, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * (i % dimension < Attribute.COUNT ? 1 : 0.2f);
        }
        return Points.of(dimension, values);
    }

    private static Points head(Points points, int n) {
        return Points.of(IntStream.range(0, n).mapToObj(points::point).toList());
    }
}
