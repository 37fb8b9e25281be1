package dev.uniroute.registry.audit;

import dev.uniroute.registry.Page;

/** All changes that callers made. There is no way to change or remove one. */
public interface AuditLog {

    /**
     * Which events.
     *
     * @param resource of this resource only; empty: of all
     * @param principal by this principal only; empty: by all
     */
    record Filter(String resource, String principal) {}

    /** The newest first. */
    Page<AuditEvent> list(Filter filter, Page.Request page);
}
