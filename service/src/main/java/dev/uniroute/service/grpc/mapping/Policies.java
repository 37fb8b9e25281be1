package dev.uniroute.service.grpc.mapping;

import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.TradeOff;

/** {@code uniroute.v1.Policy}. */
public final class Policies {

    private Policies() {}

    /** The policy that is asked for; {@code defaults} where it leaves something unset. */
    public static Policy toDomain(dev.uniroute.v1.Policy message, Policy defaults) {
        TradeOff tradeOff = switch (message.getTradeOffCase()) {
            case LAMBDA -> new TradeOff.Lambda(message.getLambda());
            case BUDGET_USD -> new TradeOff.Budget(message.getBudgetUsd());
            case QUALITY_FLOOR -> new TradeOff.QualityFloor(message.getQualityFloor());
            case TRADEOFF_NOT_SET -> defaults.tradeOff();
        };
        String model = message.getDefaultModel();
        return new Policy(
                tradeOff,
                model.isEmpty() ? defaults.defaultModel() : DefaultModel.of(model),
                message.hasGuardMargin() ? message.getGuardMargin() : defaults.guardMargin());
    }

    /** The policy, with nothing left unset but a default model where there is none. */
    public static dev.uniroute.v1.Policy toProto(Policy policy) {
        dev.uniroute.v1.Policy.Builder message =
                dev.uniroute.v1.Policy.newBuilder().setGuardMargin(policy.guardMargin());
        switch (policy.tradeOff()) {
            case TradeOff.Lambda(double lambda) -> message.setLambda(lambda);
            case TradeOff.Budget(double usd) -> message.setBudgetUsd(usd);
            case TradeOff.QualityFloor(double floor) -> message.setQualityFloor(floor);
        }
        switch (policy.defaultModel()) {
            case DefaultModel.None() -> message.clearDefaultModel();
            case DefaultModel.BestConstant() -> message.setDefaultModel(DefaultModel.AUTO);
            case DefaultModel.Named(String name) -> message.setDefaultModel(name);
        }
        return message.build();
    }
}
