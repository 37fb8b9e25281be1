package dev.uniroute.registry.postgres;

import dev.uniroute.registry.decision.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code decision_outcome}. */
@Entity
@Table(name = "decision_outcome")
class DecisionOutcomeRow {

    @Id
    @Column(name = "decision_id")
    String decisionId;

    @Column(name = "report_time")
    Instant reportTime;

    @Nullable
    String model;

    @Nullable
    Double score;

    @Nullable
    @Column(name = "cost_usd")
    BigDecimal costUsd;

    @Nullable
    @Column(name = "latency_ms")
    Long latencyMs;

    @Nullable
    @Column(name = "input_tokens")
    Long inputTokens;

    @Nullable
    @Column(name = "output_tokens")
    Long outputTokens;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    DecisionOutcomeRow() {}

    Outcome toOutcome() {
        return new Outcome(
                decisionId,
                model,
                score,
                costUsd,
                latencyMs == null ? null : Duration.ofMillis(latencyMs),
                inputTokens,
                outputTokens);
    }
}
