package dev.uniroute.service.grpc;

import dev.uniroute.service.diagnosis.Diagnosis;
import dev.uniroute.service.diagnosis.Finding;
import dev.uniroute.service.grpc.check.OperationsChecks;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import jakarta.inject.Singleton;

/** The rpc that says what ails the service. */
@Singleton
public final class DiagnosisRpcs {
    private final Diagnosis diagnosis;

    public DiagnosisRpcs(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    DiagnoseResponse diagnose(DiagnoseRequest request) throws InterruptedException {
        DiagnoseResponse.Builder response = DiagnoseResponse.newBuilder();
        diagnosis.run(OperationsChecks.timeLimit(request)).forEach(finding -> response.addFindings(toProto(finding)));
        return response.build();
    }

    private static dev.uniroute.v1.Finding toProto(Finding finding) {
        return dev.uniroute.v1.Finding.newBuilder()
                .setCheck(finding.check())
                .setSubject(finding.subject())
                .setSeverity(Vocabulary.SEVERITY.toProto(finding.severity()))
                .setDetail(finding.detail())
                .setAdvice(finding.advice())
                .build();
    }
}
