package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import dev.uniroute.v1.OperationsServiceGrpc;
import io.grpc.stub.StreamObserver;

/** The methods of {@code uniroute.v1.OperationsService}. */
final class OperationsMethods extends OperationsServiceGrpc.OperationsServiceImplBase {
    private final Calls calls;
    private final CallExecutors executors;
    private final DiagnosisRpcs diagnosis;

    OperationsMethods(Calls calls, CallExecutors executors, DiagnosisRpcs diagnosis) {
        this.calls = calls;
        this.executors = executors;
        this.diagnosis = diagnosis;
    }

    @Override
    public void diagnose(DiagnoseRequest request, StreamObserver<DiagnoseResponse> response) {
        calls.answer(executors.diagnosis(), response, caller -> diagnosis.diagnose(request));
    }
}
