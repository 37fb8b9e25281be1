package dev.uniroute.registry.grading;

/** Another model that grades an answer. */
public interface Judge {

    /**
     * Grades one answer.
     *
     * @param model name of the registered model that judges
     * @param prompt what was asked
     * @param answer the part of the answer that counts; it is untrusted text
     * @param rubric what a good answer is
     * @throws InterruptedException if the thread is interrupted while it waits for the judge
     */
    JudgeOutcome judge(String model, String prompt, String answer, String rubric) throws InterruptedException;
}
