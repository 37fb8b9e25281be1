package dev.uniroute.registry.prompt;

import dev.uniroute.registry.grading.GraderSpec;
import org.jspecify.annotations.Nullable;

/**
 * A stored prompt. It never changes.
 *
 * @param id 1 to 256 characters, unique
 * @param text what users send; it is embedded
 * @param evaluationText what models receive in profiling; equals {@code text} where no other was given
 * @param task kind of task, for reports; may be empty
 * @param grader how answers are graded; null for a training prompt
 */
public record Prompt(
        String id,
        String text,
        String evaluationText,
        String task,
        @Nullable GraderSpec grader) {
    public Prompt {
        if (id.isEmpty() || id.length() > 256) {
            throw new IllegalArgumentException("id must have 1 to 256 characters, has " + id.length());
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of prompt " + id + " is blank");
        }
    }

    /** What it is for. */
    public PromptKind kind() {
        return grader == null ? PromptKind.TRAINING : PromptKind.REPRESENTATIVE;
    }
}
