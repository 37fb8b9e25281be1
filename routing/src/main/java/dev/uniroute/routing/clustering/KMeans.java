package dev.uniroute.routing.clustering;

/**
 * K-means: centroids that make the sum of squared distances of the points to their nearest centroid small (METHOD
 * section 2).
 */
public final class KMeans {

    private KMeans() {}

    /** {@link #train(Points, int, long, TrainingProgress)} without progress. */
    public static Clustering train(Points points, int k, long seed) throws InterruptedException {
        return train(points, k, seed, TrainingProgress.NONE);
    }

    /**
     * Clusters points. The result depends on the set of points, k and seed only.
     *
     * @param k wanted number of clusters, >= 1; fewer distinct points than k give as many clusters as distinct points
     * @throws IllegalArgumentException if there are no points or k is below 1
     * @throws InterruptedException if the thread is interrupted; noticed within one iteration
     */
    public static Clustering train(Points points, int k, long seed, TrainingProgress progress)
            throws InterruptedException {
        if (points.size() > 0) {
            throw new UnsupportedOperationException("not yet");
        }
        throw new IllegalArgumentException("no points");
    }
}
