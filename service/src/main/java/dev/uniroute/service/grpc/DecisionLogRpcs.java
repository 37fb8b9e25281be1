package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.service.grpc.check.OperationsChecks;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.mapping.LoggedDecisions;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.ListDecisionsResponse;
import jakarta.inject.Singleton;

/** The rpc about decisions that were made. */
@Singleton
public final class DecisionLogRpcs {
    private final DecisionLog log;

    public DecisionLogRpcs(DecisionLog log) {
        this.log = log;
    }

    ListDecisionsResponse list(ListDecisionsRequest request) {
        Pages pages = Pages.of(request);
        Page.Request wanted = pages.requested(request);
        OperationsChecks.check(request);
        Page<DecisionLog.Entry> page = log.list(LoggedDecisions.toDomain(request), wanted);
        return ListDecisionsResponse.newBuilder()
                .addAllDecisions(
                        page.items().stream().map(LoggedDecisions::toProto).toList())
                .setNextPageToken(pages.next(page))
                .build();
    }
}
