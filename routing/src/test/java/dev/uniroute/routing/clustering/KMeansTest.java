package dev.uniroute.routing.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.embedding.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

    private static final long SEED = 42;

    @Test
    void findsTwoPairsByHand() throws InterruptedException {
        Clustering clustering = KMeans.train(Points.of(1, 0, 2, 10, 14), 2, SEED);

        assertThat(sorted(clustering.centroids())).containsExactly(new float[] {1, 12}, within(1e-5f));
        assertThat(clustering.sizes()).containsExactly(2, 2);
        assertThat(clustering.inertia()).isCloseTo(1 + 1 + 4 + 4, within(1e-5));
        assertThat(clustering.meanSquaredDistance()).isCloseTo(2.5, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "8, 16", "20, 64", "12, 385"})
    void recoversPlantedClusters(int k, int dimension) throws InterruptedException {
        Random random = new Random(7);
        List<Embedding> centres = gaussians(random, k, dimension, 10, Embedding.of(new float[dimension]));
        List<Embedding> points = new ArrayList<>();
        centres.forEach(centre -> points.addAll(gaussians(random, 50, dimension, 0.1, centre)));

        Clustering clustering = KMeans.train(Points.of(points), k, SEED);

        assertThat(clustering.sizes()).hasSize(k).containsOnly(50);
        for (Embedding centre : centres) {
            int nearest = clustering.centroids().nearest(centre);
            double distance = distance(centre, clustering.centroids(), nearest);
            assertThat(distance).isLessThan(dimension * 0.01 * 0.1);
        }
    }

    @Test
    void theInertiaNeverRises() throws InterruptedException {
        List<List<Double>> restarts = new ArrayList<>();
        KMeans.train(cloud(2_000, 17), 13, SEED, (restart, iteration, inertia) -> {
            if (iteration == 1) {
                restarts.add(new ArrayList<>());
            }
            restarts.get(restart).add(inertia);
        });

        assertThat(restarts)
                .hasSizeGreaterThan(1)
                .allSatisfy(inertias ->
                        assertThat(inertias).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void everyPointIsInTheClusterOfItsNearestCentroid() throws InterruptedException {
        Points points = cloud(1_000, 5);

        Clustering clustering = KMeans.train(points, 9, SEED);

        int[] sizes = new int[9];
        double inertia = 0;
        for (int i = 0; i < points.size(); i++) {
            int nearest = clustering.centroids().nearest(points.point(i));
            sizes[nearest]++;
            inertia += distance(points.point(i), clustering.centroids(), nearest);
        }
        assertThat(clustering.sizes())
                .containsExactlyElementsOf(IntStream.of(sizes).boxed().toList());
        assertThat(clustering.inertia()).isCloseTo(inertia, within(1e-5 * inertia));
    }

    @Test
    void everyCentroidIsTheMeanOfItsPointsOnceNothingMoves() throws InterruptedException {
        Points points = cloud(300, 4);

        Clustering clustering = KMeans.train(points, 5, SEED);

        double[] sums = new double[5 * 4];
        for (int i = 0; i < points.size(); i++) {
            int nearest = clustering.centroids().nearest(points.point(i));
            for (int j = 0; j < 4; j++) {
                sums[nearest * 4 + j] += points.point(i).toArray()[j];
            }
        }
        float[] centroids = clustering.centroids().toArray();
        for (int at = 0; at < sums.length; at++) {
            assertThat((double) centroids[at])
                    .isCloseTo(sums[at] / clustering.sizes().get(at / 4), within(1e-5));
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() throws InterruptedException {
        Points points = cloud(3_000, 8);

        assertThat(KMeans.train(points, 10, SEED)).isEqualTo(KMeans.train(points, 10, SEED));
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() throws InterruptedException {
        Points points = cloud(500, 6);
        List<Embedding> shuffled = new ArrayList<>(embeddings(points));
        Collections.shuffle(shuffled, new Random(3));

        assertThat(KMeans.train(Points.of(shuffled), 7, SEED)).isEqualTo(KMeans.train(points, 7, SEED));
    }

    @Test
    void movingAllPointsMovesTheCentroids() throws InterruptedException {
        Points points = cloud(400, 3);
        float[] moved = points.toArray();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += 1_000;
        }

        Clustering here = KMeans.train(points, 4, SEED);
        Clustering there = KMeans.train(Points.of(3, moved), 4, SEED);

        assertThat(there.sizes()).isEqualTo(here.sizes());
        assertThat(there.inertia()).isCloseTo(here.inertia(), within(1e-3 * here.inertia()));
        for (int c = 0; c < 4; c++) {
            for (int j = 0; j < 3; j++) {
                float expected = here.centroids().point(c).toArray()[j] + 1_000;
                assertThat(there.centroids().point(c).toArray()[j]).isCloseTo(expected, within(1e-3f));
            }
        }
    }

    @Test
    void duplicatesGiveAsManyClustersAsThereAreDistinctPoints() throws InterruptedException {
        Clustering clustering = KMeans.train(Points.of(1, 5, 1, 5, 1, 5, 3), 10, SEED);

        assertThat(sorted(clustering.centroids())).containsExactly(new float[] {1, 3, 5}, within(1e-5f));
        assertThat(clustering.inertia()).isZero();
        assertThat(clustering.sizes()).containsExactlyInAnyOrder(3, 2, 1);
    }

    @Test
    void onePointIsItsOwnCentroid() throws InterruptedException {
        Clustering clustering = KMeans.train(Points.of(3, 1, 2, 3), 1, SEED);

        assertThat(clustering.centroids()).isEqualTo(Points.of(3, 1, 2, 3));
        assertThat(clustering.points()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 129, 1_023, 1_024, 1_025})
    void oneClusterHasTheMeanWhateverTheNumberOfPoints(int n) throws InterruptedException {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = i;
        }

        Clustering clustering = KMeans.train(Points.of(1, values), 1, SEED);

        assertThat(clustering.centroids().point(0)).isEqualTo(Embedding.of((n - 1) / 2f));
        assertThat(clustering.sizes()).containsExactly(n);
    }

    @Test
    void refusesWhatCannotBeClustered() {
        assertThatIllegalArgumentException().isThrownBy(() -> KMeans.train(Points.of(2), 3, SEED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.train(Points.of(1, 1), 0, SEED))
                .withMessageContaining("k must be >= 1");
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> KMeans.train(cloud(100, 2), 3, SEED));
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Points cloud(int n, int dimension) {
        return Points.of(gaussians(new Random(n), n, dimension, 1, Embedding.of(new float[dimension])));
    }

    private static List<Embedding> gaussians(Random random, int n, int dimension, double sigma, Embedding centre) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    float[] point = centre.toArray();
                    for (int j = 0; j < dimension; j++) {
                        point[j] += (float) (sigma * random.nextGaussian());
                    }
                    return Embedding.of(point);
                })
                .toList();
    }

    private static double distance(Embedding x, Points points, int i) {
        return points.squaredDistances(x)[i];
    }

    private static List<Embedding> embeddings(Points points) {
        return IntStream.range(0, points.size()).mapToObj(points::point).toList();
    }

    private static float[] sorted(Points onALine) {
        float[] values = onALine.toArray();
        Arrays.sort(values);
        return values;
    }
}
