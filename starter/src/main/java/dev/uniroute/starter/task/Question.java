package dev.uniroute.starter.task;

import dev.uniroute.starter.grader.Grader;
import java.util.List;

/**
 * A question, how it is graded, and what is known about its answer.
 *
 * @param text what a user would send
 * @param instruction how to answer, in words that fit the grader's extraction
 * @param grader how an answer is graded
 * @param difficulty in [0, 1], from what nearly every model knows to what few do
 * @param solution the answer and plausible wrong ones
 */
public record Question(String text, String instruction, Grader grader, double difficulty, Solution solution) {

    public Question {
        if (text.isBlank() || instruction.isBlank()) {
            throw new IllegalArgumentException("text and instruction must not be blank: " + text);
        }
        if (!(difficulty >= 0 && difficulty <= 1)) {
            throw new IllegalArgumentException("difficulty must be in [0, 1]: " + difficulty);
        }
    }

    /** What a model receives when it is evaluated: the text and the instruction. */
    public String evaluationText() {
        return text + "\n\n" + instruction;
    }

    /** The right answer in the form the grader accepts. */
    public String correctAnswer() {
        return grader.extraction().present(solution.value());
    }

    /** Plausible wrong answers in the form asked for. */
    public List<String> wrongAnswers() {
        return solution.wrongValues().stream().map(grader.extraction()::present).toList();
    }
}
