package dev.uniroute.registry.prompt;

/** What a prompt is for; the same word as in the API and in the database. */
public enum PromptKind {
    /** Unlabelled: the prompt map is trained on it. */
    TRAINING,
    /** Gradable: models are evaluated on it. */
    REPRESENTATIVE
}
