package dev.uniroute.routing.clustering;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * K-means: K centroids that make the inertia, the sum of the squared distances of the points to their nearest centroid,
 * small (METHOD section 2).
 *
 * <ol>
 *   <li>The points are centred and sorted ({@link TrainingSet}), so that their order cannot matter and single precision
 *       suffices far from the origin.
 *   <li>{@value #RESTARTS} times: centroids are seeded by k-means++ ({@link Seeding}), then improved by Lloyd's iterations
 *       until no point changes its cluster, the inertia falls by less than {@value Lloyd#TOLERANCE} of itself, or
 *       {@value Lloyd#MAX_ITERATIONS} are done ({@link Lloyd}).
 *   <li>The restart with the smallest inertia wins, the earlier one of equals.
 * </ol>
 *
 * <p>The seed fixes all randomness, and no sum depends on how the work is spread over threads: the same points, k and
 * seed give the same bits, on one core and on many. O(restarts * iterations * n * K * d); memory 2 n d floats.
 */
public final class KMeans {

    private static final int RESTARTS = 3;

    private KMeans() {}

    /** {@link #train(Points, int, long, TrainingProgress)} without progress. */
    public static Clustering train(Points points, int k, long seed) throws InterruptedException {
        return train(points, k, seed, TrainingProgress.NONE);
    }

    /**
     * Clusters points. The result depends on the set of points, k and seed only, not on the order of the points.
     *
     * @param k wanted number of clusters, >= 1; fewer distinct points than k give as many clusters as distinct points
     * @throws IllegalArgumentException if there are no points or k is below 1
     * @throws InterruptedException if the thread is interrupted; noticed within one iteration
     */
    public static Clustering train(Points points, int k, long seed, TrainingProgress progress)
            throws InterruptedException {
        requireSome(points, k);
        TrainingSet set = TrainingSet.of(points);
        RandomGenerator random = new SplittableRandom(seed);
        Clustering best = restart(set, k, random, 0, progress);
        for (int i = 1; i < RESTARTS; i++) {
            Clustering next = restart(set, k, random, i, progress);
            best = next.inertia() < best.inertia() ? next : best;
        }
        return best;
    }

    /**
     * A rough clustering, for points that only have to be spread as the data is: one start, few iterations.
     *
     * @param iterations at most so many, >= 1
     * @throws IllegalArgumentException as {@link #train(Points, int, long, TrainingProgress)}
     * @throws InterruptedException if the thread is interrupted; noticed within one iteration
     */
    public static Clustering sketch(Points points, int k, long seed, int iterations) throws InterruptedException {
        requireSome(points, k);
        TrainingSet set = TrainingSet.of(points);
        return new Lloyd(set, Seeding.choose(set, k, new SplittableRandom(seed)), iterations)
                .run((number, inertia) -> {});
    }

    private static void requireSome(Points points, int k) {
        if (points.size() == 0) {
            throw new IllegalArgumentException("k-means needs at least 1 point");
        }
        if (k < 1) {
            throw new IllegalArgumentException("k must be >= 1 but is " + k);
        }
    }

    private static Clustering restart(
            TrainingSet set, int k, RandomGenerator random, int number, TrainingProgress progress)
            throws InterruptedException {
        Lloyd lloyd = new Lloyd(set, Seeding.choose(set, k, random), Lloyd.MAX_ITERATIONS);
        return lloyd.run((iteration, inertia) -> progress.iterationEnded(number, iteration, inertia));
    }
}
