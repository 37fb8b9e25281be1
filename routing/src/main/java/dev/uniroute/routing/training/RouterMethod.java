package dev.uniroute.routing.training;

/** A way to train a prompt map and to estimate profiles over it. Immutable; the same data and seed give the same bits. */
public sealed interface RouterMethod
        permits GaussianProcessMethod,
                ZeroRouterMethod,
                KMeansMethod,
                NearestPromptsMethod,
                LearnedMapMethod,
                AttributesMethod,
                VotesMethod {

    /**
     * Trains.
     *
     * @param seed fixes all random choices
     * @throws IllegalArgumentException if the data does not suffice; the message says what is missing
     * @throws InterruptedException if the thread is interrupted
     */
    TrainedRouter train(TrainingData data, long seed) throws InterruptedException;
}
