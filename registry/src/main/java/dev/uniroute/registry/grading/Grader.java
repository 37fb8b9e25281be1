package dev.uniroute.registry.grading;

/**
 * How the extracted part of an answer becomes a score in [0, 1]. One record per kind; a record that exists is valid,
 * and an invalid one is refused with an {@link InvalidGraderException} that names the field.
 */
public sealed interface Grader permits TextGrader, EmbeddingSimilarityGrader, LlmJudgeGrader {

    /** The name of the kind in the API, in stored JSON and in field paths, for example {@code multiple_choice}. */
    String kind();
}
