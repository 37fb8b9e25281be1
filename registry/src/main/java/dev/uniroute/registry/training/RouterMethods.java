package dev.uniroute.registry.training;

import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.KNearest;
import dev.uniroute.registry.training.TrainingMethod.LearnedMap;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import dev.uniroute.routing.training.GaussianProcessMethod;
import dev.uniroute.routing.training.KMeansMethod;
import dev.uniroute.routing.training.LearnedMapMethod;
import dev.uniroute.routing.training.NearestPromptsMethod;
import dev.uniroute.routing.training.RouterMethod;
import dev.uniroute.routing.training.ZeroRouterMethod;

/** What trains every {@link TrainingMethod}. */
final class RouterMethods {
    private RouterMethods() {}

    static RouterMethod of(TrainingMethod method) {
        return switch (method) {
            case KMeans(int clusters, double shrinkage, double softness) ->
                new KMeansMethod(clusters, shrinkage, softness);
            case LearnedMap(int clusters) -> new LearnedMapMethod(clusters);
            case KNearest(int neighbours) -> new NearestPromptsMethod(neighbours);
            case GaussianProcess() -> new GaussianProcessMethod();
            case ZeroRouter() -> new ZeroRouterMethod();
        };
    }
}
