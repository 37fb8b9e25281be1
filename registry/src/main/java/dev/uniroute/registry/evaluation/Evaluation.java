package dev.uniroute.registry.evaluation;

import dev.uniroute.registry.llm.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One model's graded answer to one representative prompt.
 *
 * @param promptId id of the prompt
 * @param score in [0, 1]
 * @param usage input and output tokens as the provider counts them; 0 for unknown
 * @param costUsd what the call cost, tokens x price
 * @param gradingCostUsd what grading it cost (an LLM judge's call); 0 for the other graders
 * @param latency from request to the whole answer; null for an uploaded evaluation
 * @param answer the model's answer; null for an uploaded evaluation
 */
public record Evaluation(
        String promptId,
        double score,
        TokenUsage usage,
        BigDecimal costUsd,
        BigDecimal gradingCostUsd,
        @Nullable Duration latency,
        @Nullable String answer) {
    public Evaluation {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score of prompt " + promptId + " must be in [0, 1], is " + score);
        }
    }
}
