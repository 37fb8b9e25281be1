package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Clustering;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.SoftCentroids;
import java.util.ArrayList;
import java.util.List;

/**
 * K-means on the embeddings of all prompts; a model's profile is its mean loss per cluster (METHOD section 2).
 *
 * <p>With softness s > 0 a routed prompt belongs to all clusters, by {@link SoftCentroids} with the width s times the root mean
 * squared distance of a prompt to its centroid; profiles are made over the hard clusters all the same.
 *
 * @param clusters K >= 1; 0: chosen by {@link ChoiceByArea} among 3 to max(3, N_val / 50), which is K where no models are graded
 *     yet. Of a range of more than twelve, twelve in a geometric series are tried.
 * @param shrinkage L of {@link ClusterMeans}, >= 0; 0 is the paper's plain mean
 * @param softness s >= 0; 0: a prompt belongs to the nearest centroid alone
 */
public record KMeansMethod(int clusters, double shrinkage, double softness) implements RouterMethod {

    public KMeansMethod {
        if (clusters < 0) {
            throw new IllegalArgumentException("clusters must be >= 0 but is " + clusters);
        }
        if (!(softness >= 0 && softness < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("softness must be finite and >= 0 but is " + softness);
        }
    }

    /** Hard clusters. */
    public KMeansMethod(int clusters, double shrinkage) {
        this(clusters, shrinkage, 0);
    }

    /** The paper's: K chosen by its rule, plain means, hard clusters. */
    public static KMeansMethod ofThePaper() {
        return new KMeansMethod(0, 0);
    }

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        return clusters > 0 ? router(data, clusters, seed) : chosen(data, seed);
    }

    private TrainedRouter chosen(TrainingData data, long seed) throws InterruptedException {
        List<Integer> candidates = Candidates.clusters(data.representative().size());
        List<TrainedRouter> routers = new ArrayList<>();
        for (int k : candidates) {
            routers.add(router(data, k, seed));
        }
        Trial trial = (fit, held) -> routers.stream()
                .map(router -> HeldOut.losses(router, data, fit, held))
                .toList();
        int k = ChoiceByArea.choose(data, candidates, trial, seed).orElse(candidates.getLast());
        return routers.get(candidates.indexOf(k));
    }

    private TrainedRouter router(TrainingData data, int k, long seed) throws InterruptedException {
        Clustering clustering = KMeans.train(data.embeddings(), k, seed);
        NearestCentroid hard = new NearestCentroid(clustering.centroids());
        return new TrainedRouter(map(clustering, hard), new ClusterMeans(hard, shrinkage));
    }

    /** Where every prompt is its own centroid there is no width: clusters are hard. */
    private PromptMap map(Clustering clustering, NearestCentroid hard) {
        double width = softness * Math.sqrt(clustering.meanSquaredDistance());
        return width > 0 ? new SoftCentroids(clustering.centroids(), width, clustering.k()) : hard;
    }
}
