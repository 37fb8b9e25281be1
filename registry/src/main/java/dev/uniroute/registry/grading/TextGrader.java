package dev.uniroute.registry.grading;

/** A grader that needs nothing but the answer. */
public sealed interface TextGrader extends Grader
        permits NumericGrader, ExactGrader, MultipleChoiceGrader, ContainsGrader, RegexGrader, JsonFieldGrader {

    /** The score of an answer, in [0, 1]. */
    double score(FinalAnswer answer);
}
