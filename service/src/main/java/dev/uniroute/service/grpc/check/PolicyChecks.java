package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.v1.Policy;

/** {@code uniroute.v1.Policy}. */
final class PolicyChecks {
    private PolicyChecks() {}

    static void check(Field field, Policy policy) {
        switch (policy.getTradeOffCase()) {
            case LAMBDA -> field.field("lambda").notNegative(policy.getLambda());
            case BUDGET_USD -> field.field("budget_usd").positive(policy.getBudgetUsd());
            case QUALITY_FLOOR -> field.field("quality_floor").between(policy.getQualityFloor(), 0, 1);
            case TRADEOFF_NOT_SET -> {}
        }
        if (!policy.getDefaultModel().isEmpty()) {
            Names.checkModel(field.field("default_model"), policy.getDefaultModel());
        }
        if (policy.hasGuardMargin()) {
            field.field("guard_margin").notNegative(policy.getGuardMargin());
        }
    }
}
