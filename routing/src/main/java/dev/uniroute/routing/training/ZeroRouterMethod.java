package dev.uniroute.routing.training;

import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.promptmap.OneFeature;

/** ZeroRouter (METHOD section 2): K = 1, one mean loss per model; nothing is trained. The baseline that is blind to prompts. */
public record ZeroRouterMethod() implements RouterMethod {

    @Override
    public TrainedRouter train(TrainingData data, long seed) {
        OneFeature map = new OneFeature(data.embeddings().dimension());
        return new TrainedRouter(map, ClusterMeans.plain(map));
    }
}
