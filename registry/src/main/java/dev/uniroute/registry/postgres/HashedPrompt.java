package dev.uniroute.registry.postgres;

import dev.uniroute.registry.grading.GraderJson;
import dev.uniroute.registry.jdbc.Json;
import dev.uniroute.registry.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/** A prompt with the stored form of its grader and the SHA-256 of all but its id. */
final class HashedPrompt {

    private final Prompt prompt;
    private final @Nullable String grader;
    private final byte[] hash;

    HashedPrompt(Prompt prompt) {
        this.prompt = prompt;
        this.grader = prompt.grader() == null ? null : GraderJson.write(prompt.grader());
        this.hash = Json.hash(prompt.text(), prompt.evaluationText(), prompt.task(), grader);
    }

    String id() {
        return prompt.id();
    }

    Prompt prompt() {
        return prompt;
    }

    @Nullable
    String grader() {
        return grader;
    }

    byte[] hash() {
        return hash;
    }
}
