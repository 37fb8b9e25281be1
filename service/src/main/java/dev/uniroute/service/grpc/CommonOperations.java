package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import dev.uniroute.v1.OperationsServiceGrpc;
import dev.uniroute.v1.ReportOutcomeRequest;
import dev.uniroute.v1.ReportOutcomeResponse;
import io.grpc.stub.StreamObserver;

/** The methods of {@code uniroute.v1.OperationsService} that every process answers. */
public class CommonOperations extends OperationsServiceGrpc.OperationsServiceImplBase {
    private final Calls calls;
    private final CallExecutors executors;
    private final DiagnosisRpcs diagnosis;
    private final OutcomeRpcs outcomes;

    public CommonOperations(Calls calls, CallExecutors executors, DiagnosisRpcs diagnosis, OutcomeRpcs outcomes) {
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
