package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadedEvaluation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code uniroute.v1.UploadEvaluationsRequest}. */
public final class EvaluationChecks {
    private static final int MOST = 10_000;
    private static final int LONGEST_ID = 256;

    private EvaluationChecks() {}

    /** Leaves the call if a field is wrong. */
    public static void check(UploadEvaluationsRequest request) {
        Violations violations = new Violations();
        Names.checkModel(violations.field("model"), request.getModel());
        List<UploadedEvaluation> evaluations = request.getEvaluationsList();
        Field field = violations.field("evaluations");
        if (field.size(evaluations.size(), 1, MOST)) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < evaluations.size(); i++) {
                checkEvaluation(field.item(i), evaluations.get(i), ids);
            }
            StoredTexts.check(violations, request);
        }
        violations.throwIfAny();
    }

    private static void checkEvaluation(Field field, UploadedEvaluation evaluation, Set<String> ids) {
        Field id = field.field("prompt_id");
        if (id.characters(evaluation.getPromptId(), 1, LONGEST_ID)) {
            id.require(ids.add(evaluation.getPromptId()), "must be unique in an upload");
        }
        field.field("score").between(evaluation.getScore(), 0, 1);
        field.field("input_tokens").between(evaluation.getInputTokens(), 0, Integer.MAX_VALUE);
        field.field("output_tokens").between(evaluation.getOutputTokens(), 0, Integer.MAX_VALUE);
    }
}
