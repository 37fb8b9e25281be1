package dev.uniroute.sidecar;

import dev.uniroute.service.grpc.DiagnosisRpcs;
import dev.uniroute.service.grpc.OutcomeRpcs;
import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.MalformedMessages;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import dev.uniroute.v1.OperationsServiceGrpc.OperationsServiceImplBase;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.ReportOutcomeResponse;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
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
                () -> MalformedMessages.refusedBy(new Methods(calls, executors, diagnosis, outcomes).bindService()));
    }

    @Override
    public ServerServiceDefinition bindService() {
        return definition;
    }

    private static final class Methods extends OperationsServiceImplBase {
        private final Calls calls;
        private final CallExecutors executors;
        private final DiagnosisRpcs diagnosis;
        private final OutcomeRpcs outcomes;

        Methods(Calls calls, CallExecutors executors, DiagnosisRpcs diagnosis, OutcomeRpcs outcomes) {
            this.calls = calls;
            this.executors = executors;
            this.diagnosis = diagnosis;
            this.outcomes = outcomes;
        }

        @Override
        public void diagnose(DiagnoseRequest request, StreamObserver<DiagnoseResponse> response) {
            calls.answer(executors.diagnosis(), response, caller -> diagnosis.diagnose(request));
        }

        @Override
        public void reportOutcome(ReportOutcomeRequest request, StreamObserver<ReportOutcomeResponse> response) {
            calls.answer(executors.registry(), response, caller -> outcomes.report(request));
        }
    }
}
