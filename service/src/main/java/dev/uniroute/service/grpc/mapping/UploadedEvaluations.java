package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.evaluation.Cost;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.llm.TokenUsage;
import dev.uniroute.routing.model.Price;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadedEvaluation;
import java.math.BigDecimal;
import java.util.List;

/** {@code uniroute.v1.UploadedEvaluation}. */
public final class UploadedEvaluations {
    private UploadedEvaluations() {}

    /** The evaluations; what they cost follows from their tokens and the model's price. */
    public static List<Evaluation> toDomain(UploadEvaluationsRequest request, Price price) {
        return request.getEvaluationsList().stream()
                .map(evaluation -> toDomain(evaluation, price))
                .toList();
    }

    private static Evaluation toDomain(UploadedEvaluation evaluation, Price price) {
        TokenUsage usage = new TokenUsage(evaluation.getInputTokens(), evaluation.getOutputTokens(), false);
        return new Evaluation(
                evaluation.getPromptId(),
                evaluation.getScore(),
                usage,
                Cost.usd(price, usage),
                BigDecimal.ZERO,
                null,
                null);
    }
}
