package dev.uniroute.service.grpc;

import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.DecisionSink.ReportResult;
import dev.uniroute.service.grpc.check.OperationsChecks;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.mapping.LoggedDecisions;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.ReportOutcomeResponse;
import jakarta.inject.Singleton;

/** The rpc that takes what came of a decision. */
@Singleton
public final class OutcomeRpcs {
    private final DecisionSink sink;

    public OutcomeRpcs(DecisionSink sink) {
        this.sink = sink;
    }

    ReportOutcomeResponse report(ReportOutcomeRequest request) {
        OperationsChecks.check(request);
        return switch (sink.report(LoggedDecisions.toDomain(request.getDecisionId(), request.getOutcome()))) {
            case ReportResult.Attached attached ->
                ReportOutcomeResponse.newBuilder()
                        .setOutcome(LoggedDecisions.toProto(attached.outcome()))
                        .setAdded(attached.news())
                        .build();
            case ReportResult.Contradicted contradicted -> throw contradicted(request, contradicted.part());
        };
    }

    private static ApiException contradicted(ReportOutcomeRequest request, String part) {
        return ApiError.of(ErrorReason.OUTCOME_EXISTS, "outcome." + part + " was reported otherwise before")
                .with("field", "outcome." + part)
                .with("resource", request.getDecisionId())
                .asException();
    }
}
