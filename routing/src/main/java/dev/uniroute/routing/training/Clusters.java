package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Clustering;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;

/** K-means of a training set, which several methods and several choices of K share. */
final class Clusters {

    private Clusters() {}

    private record Key(Points points, int k, long seed) {}

    static Clustering train(Points points, int k, long seed) throws InterruptedException {
        return Reuse.once(new Key(points, k, seed), () -> KMeans.train(points, k, seed));
    }
}
