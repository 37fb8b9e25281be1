package dev.uniroute.starter;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.task.Question;
import dev.uniroute.starter.task.TaskKind;
import java.util.List;

/**
 * A prompt that the project ships, with what its generator knows about it.
 *
 * @param id unique, for example {@code arithmetic/0001}
 * @param kind what made it
 * @param question its text, grader and answers
 */
public record StarterPrompt(String id, TaskKind kind, Question question) {

    public StarterPrompt {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank");
        }
    }

    /** The kind of task, for example {@code arithmetic}. */
    public String task() {
        return kind.name();
    }

    /** How hard it is, in [0, 1]. */
    public double difficulty() {
        return question.difficulty();
    }

    /** What a user would send. */
    public String text() {
        return question.text();
    }

    /** What a model receives when it is evaluated: the text and how to answer. */
    public String evaluationText() {
        return question.evaluationText();
    }

    /** How an answer is graded. */
    public Grader grader() {
        return question.grader();
    }

    /** The right answer in the form the grader accepts. */
    public String correctAnswer() {
        return question.correctAnswer();
    }

    /** Plausible answers that are wrong. */
    public List<String> wrongAnswers() {
        return question.wrongAnswers();
    }
}
