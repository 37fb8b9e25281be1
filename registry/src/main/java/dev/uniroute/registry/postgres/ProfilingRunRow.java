package dev.uniroute.registry.postgres;

import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.RunProgress;
import dev.uniroute.registry.run.RunState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code profiling_run}. */
@Entity
@Table(name = "profiling_run")
class ProfilingRunRow extends LeasedRow {

    @Column(name = "model_id")
    UUID modelId;

    @Column(name = "max_concurrency")
    int maxConcurrency;

    @Column(name = "requests_per_second")
    @Nullable
    Double requestsPerSecond;

    @Column(name = "spend_cap_usd")
    @Nullable
    BigDecimal spendCapUsd;

    @Column(name = "deadline_ms")
    long deadlineMs;

    @Column(name = "call_timeout_ms")
    long callTimeoutMs;

    @Column(name = "max_output_tokens")
    @Nullable
    Integer maxOutputTokens;

    Instant deadline;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    ProfilingRunRow() {}

    /** A new run, PENDING. */
    static ProfilingRunRow of(UUID model, ProfilingOptions options, Instant now) {
        ProfilingRunRow row = new ProfilingRunRow();
        row.id = UUID.randomUUID();
        row.modelId = model;
        row.maxConcurrency = options.maxConcurrency();
        row.requestsPerSecond = options.requestsPerSecond();
        row.spendCapUsd = options.spendCapUsd();
        row.deadlineMs = options.deadline().toMillis();
        row.callTimeoutMs = options.callTimeout().toMillis();
        row.maxOutputTokens = options.maxOutputTokens();
        row.createTime = now;
        row.startDeadline(now);
        return row;
    }

    final void startDeadline(Instant now) {
        deadline = now.plusMillis(deadlineMs);
    }

    /** As above; a run that is resumed gets its deadline anew. */
    @Override
    boolean apply(RunState.Event event, String why, Instant now) {
        boolean allowed = super.apply(event, why, now);
        if (allowed && event == RunState.Event.RESUMED) {
            startDeadline(now);
        }
        return allowed;
    }

    ProfilingRun toRun(String model, RunProgress progress) {
        ProfilingOptions options = new ProfilingOptions(
                maxConcurrency,
                requestsPerSecond,
                spendCapUsd,
                Duration.ofMillis(deadlineMs),
                Duration.ofMillis(callTimeoutMs),
                maxOutputTokens);
        return new ProfilingRun(id, model, state, reason, options, progress, times(deadline));
    }
}
