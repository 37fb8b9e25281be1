package dev.uniroute.sidecar;

import dev.uniroute.service.grpc.CommonOperations;
import dev.uniroute.service.grpc.DiagnosisRpcs;
import dev.uniroute.service.grpc.OutcomeRpcs;
import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.MalformedMessages;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.quarkus.grpc.GrpcService;
import java.util.Set;

/** What a service needs of {@code uniroute.v1.OperationsService} beside itself: to report outcomes, and to learn what ails. */
@GrpcService
public class SidecarOperationsGrpc implements BindableService {
    private static final Set<String> ANSWERED = Set.of("Diagnose", "ReportOutcome");

    private final ServerServiceDefinition definition;

    public SidecarOperationsGrpc(Calls calls, CallExecutors executors, DiagnosisRpcs diagnosis, OutcomeRpcs outcomes) {
        definition = Elsewhere.allBut(
                ANSWERED,
                () -> MalformedMessages.refusedBy(
                        new CommonOperations(calls, executors, diagnosis, outcomes).bindService()));
    }

    @Override
    public ServerServiceDefinition bindService() {
        return definition;
    }
}
