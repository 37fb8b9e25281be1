package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.clustering.NearestFew;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;

/**
 * Soft clusters: a prompt belongs to several centroids, the less the farther they are (METHOD section 5, ProxRouter),
 *
 * <pre>Phi_k(x) = exp(-|x - mu_k|^2 / (2 t^2)) / sum_j exp(-|x - mu_j|^2 / (2 t^2))</pre>
 *
 * over the {@code nearest} nearest centroids, 0 for all others. As t falls to 0 it becomes {@link NearestCentroid}.
 *
 * @param centroids mu, [K x D], K >= 1
 * @param width t > 0, in units of the distances
 * @param nearest over how many centroids the weight is spread, 1 to K
 */
public record SoftCentroids(Points centroids, double width, int nearest) implements PromptMap {

    public SoftCentroids {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("width must be finite and > 0 but is " + width);
        }
        if (nearest < 1 || nearest > centroids.size()) {
            throw new IllegalArgumentException("nearest must be in [1, " + centroids.size() + "] but is " + nearest);
        }
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
        double[] distances = centroids.squaredDistances(embedding);
        int[] few = NearestFew.of(distances, nearest);
        double closest = Double.POSITIVE_INFINITY;
        for (int k : few) {
            closest = Math.min(closest, distances[k]);
        }
        double sum = 0;
        for (int k : few) {
            sum += closeness(distances[k] - closest);
        }
        List<FeatureWeight> weights = new ArrayList<>(few.length);
        for (int k : few) {
            weights.add(new FeatureWeight(k, closeness(distances[k] - closest) / sum));
        }
        return FeatureWeights.of(weights);
    }

    /** Relative to the closest centroid, so that a prompt far from all of them has weights too. */
    private double closeness(double excess) {
        return Math.exp(-excess / width / width / 2);
    }
}
