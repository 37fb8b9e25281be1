package dev.uniroute.registry.grading;

/** Grades answers. Stateless and safe for any number of threads. */
public final class AnswerGrader {
    private final Judge judge;

    /** @param judge asked by {@link LlmJudgeGrader} */
    public AnswerGrader(Judge judge) {
        this.judge = judge;
    }

    /**
     * Grades one answer.
     *
     * @param spec what was stored with the prompt
     * @param prompt the text that the model received
     * @param answer the text that it gave
     * @throws InterruptedException if the thread is interrupted while it waits for a judge
     */
    public GradeOutcome grade(GraderSpec spec, String prompt, String answer) throws InterruptedException {
        throw new UnsupportedOperationException("to come " + judge);
    }
}
