package dev.uniroute.service.grpc.check;

import dev.uniroute.registry.egress.EgressPolicy;
import dev.uniroute.registry.llm.AllowedKeys;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.ModelChanges;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.UpdateModelRequest;
import java.util.List;

/** {@code uniroute.v1.UpdateModelRequest}. */
public final class UpdateChecks {
    private UpdateChecks() {}

    /** Leaves the call if a field is wrong. */
    public static void check(UpdateModelRequest request, EgressPolicy egress, AllowedKeys keys) {
        Violations violations = new Violations();
        Field model = violations.field("model");
        Names.checkModel(model.field("name"), request.getModel().getName());
        List<String> paths = request.getUpdateMask().getPathsList();
        Field mask = violations.field("update_mask");
        mask.require(!paths.isEmpty(), "must name the fields to change");
        for (int i = 0; i < paths.size(); i++) {
            if (paths.get(i).equals("state")) {
                checkState(model.field("state"), request.getModel().getState());
            } else if (ModelChanges.SPEC_PATHS.contains(paths.get(i))) {
                ModelChecks.checkField(model, paths.get(i), request.getModel(), egress, keys);
            } else {
                mask.field("paths").item(i).reject("must be a field of a model that can be changed");
            }
        }
        StoredTexts.check(violations, request);
        violations.throwIfAny();
    }

    private static void checkState(Field field, ModelState state) {
        field.require(
                state == ModelState.MODEL_STATE_ACTIVE || state == ModelState.MODEL_STATE_PAUSED,
                "must be ACTIVE or PAUSED");
    }
}
