package dev.uniroute.service.grpc.check;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.ModelChanges;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.RegisterModelRequest;

/** {@code uniroute.v1.RegisterModelRequest}. */
public final class RegistrationChecks {
    private RegistrationChecks() {}

    /** Leaves the call if a field is wrong. */
    public static void check(RegisterModelRequest request, EgressPolicy egress, AllowedKeys keys) {
        Violations violations = new Violations();
        Model model = request.getModel();
        Field field = violations.field("model");
        Names.checkNewModel(field.field("name"), model.getName());
        ModelChanges.SPEC_PATHS.stream()
                .sorted()
                .forEach(path -> ModelChecks.checkField(field, path, model, egress, keys));
        field.field("endpoint")
                .require(
                        request.getEvaluationsUploaded() || !model.getEndpoint().isEmpty(),
                        "must be set unless evaluations_uploaded is");
        Names.checkRequestId(violations.field("request_id"), request.getRequestId());
        RunOptionChecks.check(violations.field("profiling"), request.getProfiling());
        StoredTexts.check(violations, request);
        violations.throwIfAny();
    }
}
