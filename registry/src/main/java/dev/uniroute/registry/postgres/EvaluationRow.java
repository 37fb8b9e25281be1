package dev.uniroute.registry.postgres;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.llm.TokenUsage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code evaluation}; written in bulk by {@link EvaluationArrays}. */
@Entity
@Table(name = "evaluation")
@IdClass(EvaluationRow.Key.class)
class EvaluationRow {

    @Id
    @Column(name = "model_id")
    UUID modelId;

    @Id
    @Column(name = "prompt_id")
    String promptId;

    @Column(name = "run_id")
    @Nullable
    UUID runId;

    double score;

    @Column(name = "input_tokens")
    long inputTokens;

    @Column(name = "output_tokens")
    long outputTokens;

    @Column(name = "tokens_estimated")
    boolean tokensEstimated;

    @Column(name = "cost_usd")
    BigDecimal costUsd;

    @Column(name = "grading_cost_usd")
    BigDecimal gradingCostUsd;

    @Column(name = "latency_ms")
    @Nullable
    Long latencyMs;

    @Nullable
    String answer;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    EvaluationRow() {}

    Evaluation toEvaluation() {
        return new Evaluation(
                promptId,
                score,
                new TokenUsage(inputTokens, outputTokens, tokensEstimated),
                costUsd,
                gradingCostUsd,
                latencyMs == null ? null : Duration.ofMillis(latencyMs),
                answer);
    }

    record Key(UUID modelId, String promptId) {}
}
