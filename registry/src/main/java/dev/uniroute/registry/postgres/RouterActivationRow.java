package dev.uniroute.registry.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code router_activation}. */
@Entity
@Table(name = "router_activation")
class RouterActivationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "router_version")
    long routerVersion;

    @Column(name = "activate_time")
    Instant activateTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    RouterActivationRow() {}

    static RouterActivationRow of(long routerVersion, Instant now) {
        RouterActivationRow row = new RouterActivationRow();
        row.routerVersion = routerVersion;
        row.activateTime = now;
        return row;
    }
}
