package dev.uniroute.registry.grading;

/**
 * Another registered model reads the prompt, the answer and a rubric, and gives a grade.
 *
 * @param model name of the model that judges, not blank; it must be registered when the answer is graded
 * @param rubric what a good answer is, 1 to 10,000 characters
 */
public record LlmJudgeGrader(String model, String rubric) implements Grader {
    static final String KIND = "llm_judge";

    private static final int MAX_CHARACTERS = 10_000;

    public LlmJudgeGrader {
        Check.that(!model.isBlank(), "grader.llm_judge.model", "must name a registered model");
        Check.that(!rubric.isBlank(), "grader.llm_judge.rubric", "must not be blank");
        Check.atMost(MAX_CHARACTERS, rubric, "grader.llm_judge.rubric");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
