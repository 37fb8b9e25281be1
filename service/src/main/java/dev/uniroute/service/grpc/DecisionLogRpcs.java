package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.DecisionLog.ReportResult;
import dev.uniroute.service.grpc.check.OperationsChecks;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.mapping.LoggedDecisions;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.ListDecisionsResponse;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.ReportOutcomeResponse;
import jakarta.inject.Singleton;

/** The rpcs about decisions that were made. */
@Singleton
public final class DecisionLogRpcs {
    private final DecisionLog log;

    public DecisionLogRpcs(DecisionLog log) {
        this.log = log;
    }

    ReportOutcomeResponse report(ReportOutcomeRequest request) {
        OperationsChecks.check(request);
        return switch (log.report(LoggedDecisions.toDomain(request.getDecisionId(), request.getOutcome()))) {
            case ReportResult.Attached attached ->
                ReportOutcomeResponse.newBuilder()
                        .setOutcome(LoggedDecisions.toProto(attached.outcome()))
                        .setAdded(attached.news())
                        .build();
            case ReportResult.Contradicted contradicted -> throw contradicted(request, contradicted.part());
        };
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

    private static ApiException contradicted(ReportOutcomeRequest request, String part) {
        return ApiError.of(ErrorReason.OUTCOME_EXISTS, "outcome." + part + " was reported otherwise before")
                .with("field", "outcome." + part)
                .with("resource", request.getDecisionId())
                .asException();
    }
}
