package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.promptmap.NearestCentroid;

/**
 * K-means on the embeddings of all prompts; a model's profile is its mean loss per cluster (METHOD section 2).
 *
 * @param clusters K, >= 1
 * @param shrinkage L of {@link ClusterMeans}, >= 0; 0 is the paper's plain mean
 */
public record KMeansMethod(int clusters, double shrinkage) implements RouterMethod {

    public KMeansMethod {
        if (clusters < 1) {
            throw new IllegalArgumentException("clusters must be >= 1 but is " + clusters);
        }
    }

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        NearestCentroid map = new NearestCentroid(
                KMeans.train(data.embeddings(), clusters, seed).centroids());
        return new TrainedRouter(map, new ClusterMeans(map, shrinkage));
    }
}
