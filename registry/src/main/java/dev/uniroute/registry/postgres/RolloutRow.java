package dev.uniroute.registry.postgres;

import dev.uniroute.routing.snapshot.Rollout;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code rollout}. */
@Entity
@Table(name = "rollout")
class RolloutRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Nullable
    @Column(name = "router_version")
    Long routerVersion;

    @Nullable
    @Column(name = "model_id")
    UUID modelId;

    @Enumerated(EnumType.STRING)
    Rollout.Mode mode;

    double share;

    @Column(name = "begin_time")
    Instant beginTime;

    @Nullable
    @Column(name = "end_time")
    Instant endTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or new rows'
    RolloutRow() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
