package dev.uniroute.registry.training;

/** What a feature of a prompt map is; the same word as in the API. */
public enum FeatureKind {
    /** A group of similar prompts. */
    CLUSTER,
    /** One representative prompt. */
    PROMPT,
    /** A direction of a basis; a profile's loss is a coefficient there. */
    DIRECTION
}
