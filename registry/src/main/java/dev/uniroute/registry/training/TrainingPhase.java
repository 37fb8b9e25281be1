package dev.uniroute.registry.training;

/** What a training run is doing; the same word as in the API and in the database. */
public enum TrainingPhase {
    /** A model labels prompts with their attributes, for a method that reads them. */
    LABELLING,
    /** It makes the embedder, where that is made for the prompts: from a transformer, token by token. */
    DISTILLING,
    /** It embeds the prompts that have no stored embedding. */
    EMBEDDING,
    /** It trains the prompt map and the estimator of profiles. */
    TRAINING,
    /** It computes the models' profiles and publishes. */
    PUBLISHING
}
