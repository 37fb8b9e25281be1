package dev.uniroute.registry.training;

import dev.uniroute.routing.training.KMeansMethod;
import dev.uniroute.routing.training.RouterMethod;

/** The trainer of every {@link TrainingMethod}. */
final class RouterMethods {
    private RouterMethods() {}

    /** @param method with all options chosen */
    static RouterMethod of(TrainingMethod method) {
        return switch (method) {
            case TrainingMethod.KMeans kMeans -> new KMeansMethod(kMeans.clusters(), kMeans.shrinkage());
            case TrainingMethod.LearnedMap learnedMap -> throw new IllegalArgumentException("");
            case TrainingMethod.KNearest kNearest -> throw new IllegalArgumentException("");
            case TrainingMethod.ZeroRouter zeroRouter -> throw new IllegalArgumentException("");
        };
    }
}
