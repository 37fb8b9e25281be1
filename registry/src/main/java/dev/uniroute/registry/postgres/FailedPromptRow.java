package dev.uniroute.registry.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code failed_prompt}; written by {@link RecordStatement}. */
@Entity
@Table(name = "failed_prompt")
@IdClass(FailedPromptRow.Key.class)
class FailedPromptRow {

    @Id
    @Column(name = "run_id")
    UUID runId;

    @Id
    @Column(name = "prompt_id")
    String promptId;

    String reason;

    @Column(name = "cost_usd")
    BigDecimal costUsd;

    boolean resumed;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    FailedPromptRow() {}

    record Key(UUID runId, String promptId) {}
}
