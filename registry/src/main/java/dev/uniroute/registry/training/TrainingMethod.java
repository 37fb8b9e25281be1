package dev.uniroute.registry.training;

import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.VoteEstimator;
import dev.uniroute.routing.promptmap.AttributeMap;
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
    default TrainingMethod asTrained(TrainedRouter router) {
        return switch (this) {
            case KMeans(int chosen, double shrinkage, double softness) ->
                new KMeans(router.features(), shrinkage, softness);
            case LearnedMap learned -> new LearnedMap(router.features());
            case KNearest nearest ->
                router.promptMap() instanceof NearestPrompts map ? new KNearest(map.neighbours()) : nearest;
            case ZeroRouter zero -> zero;
            case GaussianProcess process -> process;
            case OnAttributes(TrainingMethod inner, AttributeSource source) ->
                new OnAttributes(inner.asTrained(onAttributes(router)), source);
            case ByVotes(TrainingMethod inner) -> new ByVotes(inner.asTrained(byVotes(router)));
        };
    }

    /** Whether it learns from the evaluations of the models that are known at training, be it one option; else from prompts. */
    default boolean learnsFromEvaluations() {
        return switch (this) {
            case KMeans kMeans -> kMeans.clusters() == 0;
            case KNearest nearest -> nearest.neighbours() == 0;
            case LearnedMap learned -> true;
            case GaussianProcess process -> true;
            case ZeroRouter zero -> false;
            case ByVotes votes -> false;
            case OnAttributes attributes -> attributes.inner().learnsFromEvaluations();
        };
    }

    /** What one of its features is. */
    default FeatureKind featureKind() {
        return switch (this) {
            case KMeans kMeans -> FeatureKind.CLUSTER;
            case LearnedMap learned -> FeatureKind.CLUSTER;
            case ZeroRouter zero -> FeatureKind.CLUSTER;
            case KNearest nearest -> FeatureKind.PROMPT;
            case GaussianProcess process -> FeatureKind.DIRECTION;
            case OnAttributes attributes -> attributes.inner().featureKind();
            case ByVotes votes -> votes.inner().featureKind();
        };
    }

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
    }

    /** One expected loss per model, whatever the prompt. */
    record ZeroRouter() implements TrainingMethod {}

    /** A Gaussian process over prompts and models. */
    record GaussianProcess() implements TrainingMethod {}

    /**
     * Another method on seven attributes of the prompts in place of their embeddings.
     *
     * @param inner that method, not itself on attributes
     * @param source who says which attributes prompts have
     */
    record OnAttributes(TrainingMethod inner, AttributeSource source) implements TrainingMethod {

        public OnAttributes {
            if (inner instanceof OnAttributes || inner instanceof ByVotes) {
                throw new IllegalArgumentException("attributes are not read off " + inner);
            }
        }
    }

    /**
     * Another method, trained on prompts alone, whose quality is the probability to be preferred in pairwise votes.
     *
     * @param inner that method; its features are not prompts one by one, and it does not need grades
     */
    record ByVotes(TrainingMethod inner) implements TrainingMethod {

        public ByVotes {
            if (!allows(inner)) {
                throw new IllegalArgumentException("votes are not for " + inner);
            }
        }

        /** Whether a method can go by votes. */
        public static boolean allows(TrainingMethod method) {
            return switch (method) {
                case KMeans kMeans -> true;
                case ZeroRouter zero -> true;
                case GaussianProcess process -> true;
                case LearnedMap learned -> false;
                case KNearest nearest -> false;
                case OnAttributes attributes -> allows(attributes.inner());
                case ByVotes votes -> false;
            };
        }
    }

    private static TrainedRouter byVotes(TrainedRouter router) {
        return router.estimator() instanceof VoteEstimator votes
                ? new TrainedRouter(router.promptMap(), votes.inner())
                : router;
    }

    /** What was trained on attributes, without what reads them. */
    private static TrainedRouter onAttributes(TrainedRouter router) {
        return router.promptMap() instanceof AttributeMap map
                        && router.estimator() instanceof AttributeEstimator estimator
                ? new TrainedRouter(map.inner(), estimator.inner())
                : router;
    }

    private static void require(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must be in [0, " + most + "], is " + value);
        }
    }
}
