package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.Constraints;
import java.util.List;

/** {@code uniroute.v1.Constraints}. */
final class ConstraintChecks {
    private static final int MOST_MODELS = 1_000;

    private ConstraintChecks() {}

    static void check(Field field, Constraints constraints) {
        checkModels(field.field("allow_models"), constraints.getAllowModelsList());
        checkModels(field.field("deny_models"), constraints.getDenyModelsList());
        Labels.check(field.field("labels"), constraints.getLabelsMap());
        field.field("output_tokens").between(constraints.getOutputTokens(), 0, Integer.MAX_VALUE);
        EnumWords.check(field.field("capabilities"), constraints.getCapabilitiesList(), Vocabulary.CAPABILITY);
        if (constraints.hasMaxCostUsd()) {
            field.field("max_cost_usd").positive(constraints.getMaxCostUsd());
        }
    }

    private static void checkModels(Field field, List<String> names) {
        if (field.size(names.size(), 0, MOST_MODELS)) {
            for (int i = 0; i < names.size(); i++) {
                Names.checkModel(field.item(i), names.get(i));
            }
        }
    }
}
