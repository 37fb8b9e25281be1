package dev.uniroute.service.grpc.check;

import dev.uniroute.registry.grading.InvalidGraderException;
import dev.uniroute.service.grpc.Limits;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.Graders;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.PromptKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code uniroute.v1.ImportPromptsRequest} and {@code ListSimilarPromptsRequest}. */
public final class PromptChecks {
    private static final int MOST_PROMPTS = 1_000;
    private static final int MOST_SIMILAR = 100;
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_TASK = 128;

    private final Limits limits;

    public PromptChecks(Limits limits) {
        this.limits = limits;
    }

    /** Leaves the call if a field is wrong. */
    public void check(ImportPromptsRequest request) {
        Violations violations = new Violations();
        List<Prompt> prompts = request.getPromptsList();
        Field field = violations.field("prompts");
        if (field.size(prompts.size(), 1, MOST_PROMPTS)) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < prompts.size(); i++) {
                checkPrompt(field.item(i), prompts.get(i));
                field.item(i).field("id").require(ids.add(prompts.get(i).getId()), "must be unique in a message");
            }
            StoredTexts.check(violations, request);
        }
        violations.throwIfAny();
    }

    /** Leaves the call if a field is wrong. */
    public void check(ListSimilarPromptsRequest request) {
        Violations violations = new Violations();
        Field text = violations.field("text");
        if (text.characters(request.getText(), 1, limits.promptCharacters())) {
            text.require(!request.getText().isBlank(), "must not be blank");
        }
        violations.field("limit").between(request.getLimit(), 0, MOST_SIMILAR);
        violations.throwIfAny();
    }

    private void checkPrompt(Field field, Prompt prompt) {
        checkId(field.field("id"), prompt.getId());
        Field text = field.field("text");
        if (text.characters(prompt.getText(), 1, limits.promptCharacters())) {
            text.require(!prompt.getText().isBlank(), "must not be blank");
        }
        field.field("evaluation_text").characters(prompt.getEvaluationText(), 0, limits.promptCharacters());
        field.field("task").characters(prompt.getTask(), 0, LONGEST_TASK);
        checkKind(field, prompt);
        if (prompt.hasGrader()) {
            checkGrader(field, prompt);
        }
    }

    private static void checkId(Field field, String id) {
        if (field.characters(id, 1, LONGEST_ID)) {
            field.require(id.codePoints().noneMatch(Character::isISOControl), "must consist of printable characters");
        }
    }

    private static void checkKind(Field field, Prompt prompt) {
        switch (prompt.getKind()) {
            case PROMPT_KIND_UNSPECIFIED, PROMPT_KIND_REPRESENTATIVE, PROMPT_KIND_TRAINING -> {}
            case UNRECOGNIZED -> field.field("kind").reject("must be a kind that this version knows");
        }
        boolean representative = prompt.hasGrader();
        if (prompt.getKind() == PromptKind.PROMPT_KIND_REPRESENTATIVE) {
            field.field("grader").require(representative, "must be set for a representative prompt");
        }
        if (prompt.getKind() == PromptKind.PROMPT_KIND_TRAINING) {
            field.field("grader").require(!representative, "must not be set for a training prompt");
        }
        field.field("evaluation_text")
                .require(representative || prompt.getEvaluationText().isEmpty(), "must be empty for a training prompt");
    }

    private static void checkGrader(Field field, Prompt prompt) {
        try {
            Graders.toDomain(prompt.getGrader());
        } catch (InvalidGraderException e) {
            field.field(e.field()).reject(e.expected());
        }
    }
}
