package dev.uniroute.registry.training;

import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.training.TrainedRouter;

/** How a router version is trained: a method and its options. Options that may be 0 are then chosen by the method. */
public sealed interface TrainingMethod {

    /** K is at most this. */
    int MOST_CLUSTERS = 2048;

    /** k of K-NN is at most this. */
    int MOST_NEIGHBOURS = 2048;

    /** L is at most this. */
    double MOST_SHRINKAGE = 1_000_000;

    /** s is at most this. */
    double MOST_SOFTNESS = 100;

    /** What is trained where the caller does not say; the one place that says so. */
    static TrainingMethod standard() {
        return new GaussianProcess();
    }

    /** The same method, its options as they are in what it trained. */
    TrainingMethod asTrained(TrainedRouter router);

    /** Whether it learns from the evaluations of the models that are known at training, be it one option; else from prompts. */
    boolean learnsFromEvaluations();

    /** What one of its features is. */
    FeatureKind featureKind();

    /**
     * K-means on the embeddings, and mean losses per cluster.
     *
     * @param clusters K, 0 to {@value #MOST_CLUSTERS}; 0: chosen
     * @param shrinkage L, 0 to {@value #MOST_SHRINKAGE}: the weight of the overall mean in every cluster's, in evaluations
     * @param softness s, 0 to {@value #MOST_SOFTNESS}; 0: a prompt belongs to the nearest cluster alone
     */
    record KMeans(int clusters, double shrinkage, double softness) implements TrainingMethod {

        /** The L that METHOD section 5 measures. */
        public static final double DEFAULT_SHRINKAGE = 24;

        public KMeans {
            require("clusters", clusters, MOST_CLUSTERS);
            require("shrinkage", shrinkage, MOST_SHRINKAGE);
            require("softness", softness, MOST_SOFTNESS);
        }

        @Override
        public KMeans asTrained(TrainedRouter router) {
            return new KMeans(router.features(), shrinkage, softness);
        }

        @Override
        public boolean learnsFromEvaluations() {
            return clusters == 0;
        }

        @Override
        public FeatureKind featureKind() {
            return FeatureKind.CLUSTER;
        }
    }

    /**
     * A neural network gives the weights of clusters.
     *
     * @param clusters K, 0 to {@value #MOST_CLUSTERS}; 0: chosen
     */
    record LearnedMap(int clusters) implements TrainingMethod {

        public LearnedMap {
            require("clusters", clusters, MOST_CLUSTERS);
        }

        @Override
        public LearnedMap asTrained(TrainedRouter router) {
            return new LearnedMap(router.features());
        }

        @Override
        public boolean learnsFromEvaluations() {
            return true;
        }

        @Override
        public FeatureKind featureKind() {
            return FeatureKind.CLUSTER;
        }
    }

    /**
     * The nearest representative prompts.
     *
     * @param neighbours k, 0 to {@value #MOST_NEIGHBOURS}; 0: chosen
     */
    record KNearest(int neighbours) implements TrainingMethod {

        public KNearest {
            require("neighbours", neighbours, MOST_NEIGHBOURS);
        }

        @Override
        public KNearest asTrained(TrainedRouter router) {
            return router.promptMap() instanceof NearestPrompts map ? new KNearest(map.neighbours()) : this;
        }

        @Override
        public boolean learnsFromEvaluations() {
            return neighbours == 0;
        }

        @Override
        public FeatureKind featureKind() {
            return FeatureKind.PROMPT;
        }
    }

    /** One expected loss per model, whatever the prompt. */
    record ZeroRouter() implements TrainingMethod {

        @Override
        public ZeroRouter asTrained(TrainedRouter router) {
            return this;
        }

        @Override
        public boolean learnsFromEvaluations() {
            return false;
        }

        @Override
        public FeatureKind featureKind() {
            return FeatureKind.CLUSTER;
        }
    }

    /** A Gaussian process over prompts and models. */
    record GaussianProcess() implements TrainingMethod {

        @Override
        public GaussianProcess asTrained(TrainedRouter router) {
            return this;
        }

        @Override
        public boolean learnsFromEvaluations() {
            return true;
        }

        @Override
        public FeatureKind featureKind() {
            return FeatureKind.DIRECTION;
        }
    }

    private static void require(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must be in [0, " + most + "], is " + value);
        }
    }
}
