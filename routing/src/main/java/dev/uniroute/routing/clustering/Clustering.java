package dev.uniroute.routing.clustering;

import java.util.List;

/**
 * What k-means found.
 *
 * @param centroids the K centroids, each the mean of its points
 * @param sizes number of points nearest to each centroid, in the order of the centroids; each >= 1
 * @param inertia sum over the points of the squared distance to their nearest centroid, >= 0
 * @param iterations Lloyd iterations of the restart that won
 */
public record Clustering(Points centroids, List<Integer> sizes, double inertia, int iterations) {

    public Clustering {
        sizes = List.copyOf(sizes);
        if (sizes.size() != centroids.size()) {
            throw new IllegalArgumentException(sizes.size() + " sizes for " + centroids.size() + " centroids");
        }
        if (!(inertia >= 0)) {
            throw new IllegalArgumentException("inertia must be >= 0 but is " + inertia);
        }
    }

    /** K, the number of clusters. */
    public int k() {
        return centroids.size();
    }

    /** Number of points that were clustered. */
    public int points() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Inertia per point. */
    public double meanSquaredDistance() {
        return inertia / points();
    }
}
