package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.Prompts;

/** {@code uniroute.v1.Prompt}. */
public final class PromptMessages {
    private PromptMessages() {}

    /** A prompt to import. */
    public static Prompt toDomain(dev.uniroute.v1.Prompt prompt) {
        String evaluationText = prompt.getEvaluationText().isEmpty() ? prompt.getText() : prompt.getEvaluationText();
        return new Prompt(
                prompt.getId(),
                prompt.getText(),
                evaluationText,
                prompt.getTask(),
                prompt.hasGrader() ? Graders.toDomain(prompt.getGrader()) : null);
    }

    /** A stored prompt. */
    public static dev.uniroute.v1.Prompt toProto(Prompts.Stored stored) {
        Prompt prompt = stored.prompt();
        GraderSpec grader = prompt.grader();
        dev.uniroute.v1.Prompt.Builder message = dev.uniroute.v1.Prompt.newBuilder()
                .setId(prompt.id())
                .setKind(Vocabulary.PROMPT_KIND.toProto(prompt.kind()))
                .setText(prompt.text())
                .setTask(prompt.task())
                .setCreateTime(Times.timestamp(stored.createTime()));
        if (!prompt.evaluationText().equals(prompt.text())) {
            message.setEvaluationText(prompt.evaluationText());
        }
        if (grader != null) {
            message.setGrader(Graders.toProto(grader));
        }
        return message.build();
    }
}
