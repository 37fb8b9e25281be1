package dev.uniroute.service.grpc.mapping;

import dev.uniroute.routing.decision.ExcludedModel;
import dev.uniroute.routing.decision.Refusal;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Violation;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a {@link Refusal} means to a client. */
public final class Refusals {
    private Refusals() {}

    /** The error that says why there is no decision. */
    public static ApiError toError(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoEligibleModel none -> noEligibleModel(none);
            case Refusal.UnknownModel unknown ->
                ApiError.of(ErrorReason.MODEL_NOT_FOUND, refusal.message())
                        .with("field", unknown.field())
                        .with("resource", unknown.name());
            case Refusal.WrongDimension wrong ->
                ApiError.of(ErrorReason.WRONG_DIMENSION, refusal.message())
                        .about(new Violation(
                                "embedding.values",
                                "must have %d items, has %d".formatted(wrong.expected(), wrong.actual())))
                        .with("expected", wrong.expected())
                        .with("actual", wrong.actual());
            case Refusal.WrongEmbedder wrong ->
                ApiError.of(ErrorReason.WRONG_EMBEDDER, refusal.message())
                        .about(new Violation("embedding.embedder", "must be " + wrong.expected()))
                        .with("expected", wrong.expected());
            case Refusal.NoEmbedder none ->
                ApiError.of(ErrorReason.NO_EMBEDDER, refusal.message())
                        .with("required", none.required())
                        .with("available", none.available());
            case Refusal.BudgetTooSmall small ->
                ApiError.of(ErrorReason.BUDGET_TOO_SMALL, refusal.message())
                        .with("field", "policy.budget_usd")
                        .with("cheapest_usd", small.cheapestUsd());
        };
    }

    private static ApiError noEligibleModel(Refusal.NoEligibleModel none) {
        ApiError error = ApiError.of(ErrorReason.NO_ELIGIBLE_MODEL, none.message())
                .with("constraint", none.constraint().field())
                .with("exclusion", none.constraint());
        for (Map.Entry<String, Long> count : counts(none).entrySet()) {
            error = error.with("excluded-" + count.getKey(), count.getValue());
        }
        return error;
    }

    /** How many models each reason excluded, by reason. */
    private static Map<String, Long> counts(Refusal.NoEligibleModel none) {
        return none.excluded().stream()
                .map(ExcludedModel::exclusion)
                .collect(Collectors.groupingBy(Enum::name, TreeMap::new, Collectors.counting()));
    }
}
