package dev.uniroute.registry.postgres;

import dev.uniroute.registry.grading.GraderJson;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code prompt}; written in bulk by {@link PanachePrompts}. */
@Entity
@Table(name = "prompt")
class PromptRow {

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    PromptKind kind;

    String text;

    @Column(name = "evaluation_text")
    String evaluationText;

    String task;

    @Column(columnDefinition = "jsonb")
    @Nullable
    String grader;

    @Column(name = "content_hash")
    byte[] contentHash;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    PromptRow() {}

    Prompt toPrompt() {
        return new Prompt(id, text, evaluationText, task, grader == null ? null : GraderJson.read(grader));
    }

    Prompts.Stored toStored() {
        return new Prompts.Stored(toPrompt(), createTime);
    }
}
