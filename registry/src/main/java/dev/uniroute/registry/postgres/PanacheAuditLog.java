package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.audit.AuditEvent;
import dev.uniroute.registry.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** The changes, in {@code audit_event}. */
@ApplicationScoped
@Transactional
public class PanacheAuditLog implements AuditLog {

    private final Session session;

    PanacheAuditLog(Session session) {
        this.session = session;
    }

    @Override
    public Page<AuditEvent> list(Filter filter, Page.Request page) {
        long below = page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        List<AuditEvent> oneMore = session.createSelectionQuery("""
                        from AuditEventRow where number < :below
                            and (:resource = '' or resource = :resource) and (:principal = '' or principal = :principal)
                        order by number desc
                        """, AuditEventRow.class)
                .setParameter("below", below)
                .setParameter("resource", filter.resource())
                .setParameter("principal", filter.principal())
                .setMaxResults(page.size() + 1)
                .setReadOnly(true)
                .getResultStream()
                .map(AuditEventRow::toEvent)
                .toList();
        return Pages.of(oneMore, page.size(), event -> Long.toString(event.number()));
    }
}
