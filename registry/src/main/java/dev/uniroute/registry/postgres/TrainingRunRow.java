package dev.uniroute.registry.postgres;

import dev.uniroute.registry.training.MethodJson;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingPhase;
import dev.uniroute.registry.training.TrainingRun;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code training_run}. */
@Entity
@Table(name = "training_run")
class TrainingRunRow extends LeasedRow {

    @Column(name = "request_id")
    @Nullable
    String requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String method;

    long seed;

    boolean activate;

    @Enumerated(EnumType.STRING)
    @Nullable
    TrainingPhase phase;

    int done;

    int total;

    @Column(name = "router_version")
    @Nullable
    Long routerVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    TrainingRunRow() {}

    /** A new run, PENDING. */
    static TrainingRunRow of(TrainingRun.Request request, Instant now) {
        TrainingRunRow row = new TrainingRunRow();
        row.id = UUID.randomUUID();
        row.requestId = request.requestId().isEmpty() ? null : request.requestId();
        row.method = MethodJson.write(request.method());
        row.seed = request.seed();
        row.activate = request.activate();
        row.createTime = now;
        return row;
    }

    void progress(TrainingRun.Progress progress) {
        phase = progress.phase();
        done = progress.done();
        total = progress.total();
    }

    TrainingRun.Request request() {
        return new TrainingRun.Request(requestId == null ? "" : requestId, method(), seed, activate);
    }

    /** A row is written by this build or an older one, whose methods are all known. */
    private TrainingMethod method() {
        return MethodJson.read(method)
                .orElseThrow(
                        () -> new IllegalStateException("training run " + id + " is of an unknown method: " + method));
    }

    TrainingRun toRun() {
        TrainingRun.Progress progress = new TrainingRun.Progress(phase, done, total);
        return new TrainingRun(id, request(), state, reason, progress, routerVersion, times(null));
    }
}
