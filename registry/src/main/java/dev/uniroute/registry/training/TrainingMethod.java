package dev.uniroute.registry.training;

/**
 * How a router version is trained: a method and its options. An option that is 0 and cannot be is to be chosen; {@link
 * #chosenFor} chooses.
 */
public sealed interface TrainingMethod {

    /** K is at most this. */
    int MOST_CLUSTERS = 2048;

    /** k of K-NN is at most this. */
    int MOST_NEIGHBOURS = 2048;

    /** L is at most this. */
    double MOST_SHRINKAGE = 1_000_000;

    /** What is trained where the caller does not say; the one place that says so. */
    static TrainingMethod standard() {
        return new KMeans(0, KMeans.DEFAULT_SHRINKAGE);
    }

    /** The same method, its open options chosen for so many representative prompts. */
    TrainingMethod chosenFor(int representativePrompts);

    /** Whether it learns from the evaluations of the models that are known at training; else from prompts alone. */
    boolean learnsFromEvaluations();

    /** What one of its features is. */
    FeatureKind featureKind();

    /**
     * K-means on the embeddings, and mean losses per cluster.
     *
     * @param clusters K, 0 to {@value #MOST_CLUSTERS}; 0: to be chosen
     * @param shrinkage L, 0 to {@value #MOST_SHRINKAGE}: the weight of the overall mean in every cluster's, in evaluations
     */
    record KMeans(int clusters, double shrinkage) implements TrainingMethod {

        /** The L that METHOD section 5 measures. */
        public static final double DEFAULT_SHRINKAGE = 24;

        public KMeans {
            require("clusters", clusters, MOST_CLUSTERS);
            require("shrinkage", shrinkage, MOST_SHRINKAGE);
        }

        @Override
        public KMeans chosenFor(int representativePrompts) {
            return new KMeans(chosenClusters(clusters, representativePrompts), shrinkage);
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

    /**
     * A neural network gives the weights of clusters.
     *
     * @param clusters K, 0 to {@value #MOST_CLUSTERS}; 0: to be chosen
     */
    record LearnedMap(int clusters) implements TrainingMethod {

        public LearnedMap {
            require("clusters", clusters, MOST_CLUSTERS);
        }

        @Override
        public LearnedMap chosenFor(int representativePrompts) {
            return new LearnedMap(chosenClusters(clusters, representativePrompts));
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
     * @param neighbours k, 0 to {@value #MOST_NEIGHBOURS}; 0: to be chosen
     */
    record KNearest(int neighbours) implements TrainingMethod {

        private static final int PROMPTS_PER_NEIGHBOUR = 20;
        private static final int FEWEST = 5;
        private static final int MOST_CHOSEN = 100;

        public KNearest {
            require("neighbours", neighbours, MOST_NEIGHBOURS);
        }

        /** The paper searches k in 5..N/3; a twentieth of N is what its larger sets end at. */
        @Override
        public KNearest chosenFor(int representativePrompts) {
            return neighbours > 0
                    ? this
                    : new KNearest(Math.clamp(representativePrompts / PROMPTS_PER_NEIGHBOUR, FEWEST, MOST_CHOSEN));
        }

        @Override
        public boolean learnsFromEvaluations() {
            return false;
        }

        @Override
        public FeatureKind featureKind() {
            return FeatureKind.PROMPT;
        }
    }

    /** One expected loss per model, whatever the prompt. */
    record ZeroRouter() implements TrainingMethod {

        @Override
        public ZeroRouter chosenFor(int representativePrompts) {
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

    /** The paper chooses K in 3..N/50 (appendix F); the largest of them is taken where the caller does not say. */
    private static int chosenClusters(int clusters, int representativePrompts) {
        return clusters > 0 ? clusters : Math.clamp(representativePrompts / 50, 3, MOST_CLUSTERS);
    }

    private static void require(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must be in [0, " + most + "], is " + value);
        }
    }
}
