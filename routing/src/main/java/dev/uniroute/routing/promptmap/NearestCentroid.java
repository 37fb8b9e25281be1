package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The K-means prompt map: {@code Phi_k(x) = 1} for the centroid nearest to x by Euclidean distance, else 0 (METHOD
 * section 2; the paper's eq. 11). Ties go to the lower index. O(K D); allocates nothing.
 */
public final class NearestCentroid implements PromptMap {

    private final Points centroids;
    private final List<FeatureWeights> oneHot;

    /**
     * The map of these centroids; feature k is centroid k.
     *
     * @throws IllegalArgumentException if there are none
     */
    public NearestCentroid(Points centroids) {
        if (centroids.size() == 0) {
            throw new IllegalArgumentException("at least 1 centroid is needed");
        }
        this.centroids = centroids;
        this.oneHot = IntStream.range(0, centroids.size())
                .mapToObj(FeatureWeights::oneHot)
                .toList();
    }

    /** The centroids, [K x D]. */
    public Points centroids() {
        return centroids;
    }

    @Override
    public int features() {
        return centroids.size();
    }

    @Override
    public int dimension() {
        return centroids.dimension();
    }

    @Override
    public FeatureWeights weigh(Embedding embedding) {
        return oneHot.get(centroids.nearest(embedding));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NearestCentroid that && centroids.equals(that.centroids);
    }

    @Override
    public int hashCode() {
        return centroids.hashCode();
    }

    @Override
    public String toString() {
        return "NearestCentroid[K=" + features() + ", D=" + dimension() + "]";
    }
}
