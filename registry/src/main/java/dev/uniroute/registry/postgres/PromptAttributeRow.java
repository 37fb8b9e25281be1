package dev.uniroute.registry.postgres;

import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeLabels;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code prompt_attribute}; written in bulk by {@link PanachePromptAttributes}. */
@Entity
@Table(name = "prompt_attribute")
@IdClass(PromptAttributeRow.Key.class)
class PromptAttributeRow {

    @Id
    @Column(name = "model_id")
    UUID modelId;

    @Id
    @Column(name = "prompt_id")
    String promptId;

    boolean specificity;

    @Column(name = "domain_knowledge")
    boolean domainKnowledge;

    boolean complexity;

    @Column(name = "problem_solving")
    boolean problemSolving;

    boolean creativity;

    @Column(name = "technical_accuracy")
    boolean technicalAccuracy;

    @Column(name = "real_world")
    boolean realWorld;

    @Column(name = "cost_usd")
    BigDecimal costUsd;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    PromptAttributeRow() {}

    Labelled toLabelled() {
        return new Labelled(promptId, AttributeLabels.where(this::has), costUsd);
    }

    private boolean has(Attribute attribute) {
        return switch (attribute) {
            case SPECIFICITY -> specificity;
            case DOMAIN_KNOWLEDGE -> domainKnowledge;
            case COMPLEXITY -> complexity;
            case PROBLEM_SOLVING -> problemSolving;
            case CREATIVITY -> creativity;
            case TECHNICAL_ACCURACY -> technicalAccuracy;
            case REAL_WORLD -> realWorld;
        };
    }

    record Key(UUID modelId, String promptId) {}
}
