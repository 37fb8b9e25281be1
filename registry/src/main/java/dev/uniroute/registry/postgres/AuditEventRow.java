package dev.uniroute.registry.postgres;

import dev.uniroute.registry.audit.AuditEvent;
import dev.uniroute.registry.audit.Author;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_event}; written by {@link AuditTrail}. */
@Entity
@Table(name = "audit_event")
class AuditEventRow {

    @Id
    long number;

    @Column(name = "create_time")
    Instant createTime;

    String principal;

    String rpc;

    String resource;

    @Column(columnDefinition = "jsonb")
    @Nullable
    String before;

    @Column(columnDefinition = "jsonb")
    @Nullable
    String after;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    AuditEventRow() {}

    AuditEvent toEvent() {
        return new AuditEvent(
                number,
                createTime,
                new Author(principal, rpc),
                resource,
                String.valueOf(before),
                String.valueOf(after));
    }
}
