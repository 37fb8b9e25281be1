package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.RbfKernel;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How prompts resemble one another by their embeddings alone: kernel features and clusters. No grade is read.
 *
 * @param text z, the features of the kernel, L = {@value #LANDMARKS} landmarks spread by k-means, length scale half the median
 *     distance of two prompts
 * @param clusters centroids of {@value #CLUSTERS} clusters
 */
record PromptSpace(NystromFeatures text, Points clusters) {

    static final int LANDMARKS = 128;
    static final int CLUSTERS = 10;

    /** Of so many prompts, drawn at random, landmarks and clusters are made. */
    private static final int SAMPLE = 1_500;

    /** The median distance is taken among so many. */
    private static final int PAIRED = 300;

    private static final int LANDMARK_ITERATIONS = 5;
    private static final int CLUSTER_ITERATIONS = 8;
    private static final int PROMPTS_PER_LANDMARK = 4;

    static PromptSpace of(Points embeddings, RandomGenerator random) throws InterruptedException {
        Points sample = embeddings.rows(Draws.some(embeddings.size(), SAMPLE, random));
        Points landmarks = KMeans.sketch(
                        sample, fewer(LANDMARKS, embeddings.size()), random.nextLong(), LANDMARK_ITERATIONS)
                .centroids();
        Points clusters = KMeans.sketch(
                        sample, fewer(CLUSTERS, embeddings.size()), random.nextLong(), CLUSTER_ITERATIONS)
                .centroids();
        double lengthScale = medianDistance(matrix(sample)) / 2;
        return new PromptSpace(NystromFeatures.of(new RbfKernel(matrix(landmarks), lengthScale)), clusters);
    }

    /** At most one per so many points, so that few points are not all landmarks. */
    static int fewer(int wanted, int points) {
        return Math.min(wanted, Math.max(1, points / PROMPTS_PER_LANDMARK));
    }

    /** z of every prompt, [n x L]. */
    Matrix features(Points embeddings) {
        return text.at(matrix(embeddings));
    }

    /** One-hot of every prompt's cluster, [n x C]. */
    Matrix membership(Points embeddings) {
        return Matrix.ofRows(clusters.size(), embeddings.size(), i -> {
            double[] row = new double[clusters.size()];
            row[clusters.nearest(embeddings.point(i))] = 1;
            return row;
        });
    }

    static Matrix matrix(Points points) {
        float[] values = points.toArray();
        return Matrix.of(points.size(), points.dimension(), (i, j) -> values[i * points.dimension() + j]);
    }

    static Points points(Matrix matrix) {
        double[] values = matrix.toArray();
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return Points.of(matrix.columns(), rounded);
    }

    /** The median of the distances among the first rows; 1 if all are equal. */
    private static double medianDistance(Matrix sample) {
        Matrix few = sample.rows(0, Math.min(PAIRED, sample.rows()));
        double[] distances = IntStream.range(0, few.rows())
                .mapToObj(i -> few.squaredDistances(few.row(i)))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double median = Math.sqrt(distances[distances.length / 2]);
        return median > 0 ? median : 1;
    }
}
