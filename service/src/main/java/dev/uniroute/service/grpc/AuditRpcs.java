package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.audit.AuditEvent;
import dev.uniroute.registry.audit.AuditLog;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.mapping.AuditMessages;
import dev.uniroute.v1.ListAuditEventsRequest;
import dev.uniroute.v1.ListAuditEventsResponse;
import jakarta.inject.Singleton;

/** The rpc about who changed what. */
@Singleton
public final class AuditRpcs {
    private final AuditLog log;

    public AuditRpcs(AuditLog log) {
        this.log = log;
    }

    ListAuditEventsResponse list(ListAuditEventsRequest request) {
        Pages pages = Pages.of(request);
        Page<AuditEvent> page =
                log.list(new AuditLog.Filter(request.getResource(), request.getPrincipal()), pages.requested(request));
        return ListAuditEventsResponse.newBuilder()
                .addAllEvents(page.items().stream().map(AuditMessages::toProto).toList())
                .setNextPageToken(pages.next(page))
                .build();
    }
}
