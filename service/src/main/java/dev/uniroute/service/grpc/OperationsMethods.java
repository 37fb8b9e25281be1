package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import dev.uniroute.v1.ListAuditEventsRequest;
import dev.uniroute.v1.ListAuditEventsResponse;
import dev.uniroute.v1.OperationsServiceGrpc;
import io.grpc.stub.StreamObserver;

/** The methods of {@code uniroute.v1.OperationsService}. */
final class OperationsMethods extends OperationsServiceGrpc.OperationsServiceImplBase {
    private final Calls calls;
    private final CallExecutors executors;
    private final DiagnosisRpcs diagnosis;
    private final AuditRpcs audit;

    OperationsMethods(Calls calls, CallExecutors executors, DiagnosisRpcs diagnosis, AuditRpcs audit) {
        this.calls = calls;
        this.executors = executors;
        this.diagnosis = diagnosis;
        this.audit = audit;
    }

    @Override
    public void diagnose(DiagnoseRequest request, StreamObserver<DiagnoseResponse> response) {
        calls.answer(executors.diagnosis(), response, caller -> diagnosis.diagnose(request));
    }

    @Override
    public void listAuditEvents(ListAuditEventsRequest request, StreamObserver<ListAuditEventsResponse> response) {
        calls.answer(executors.registry(), response, caller -> audit.list(request));
    }
}
