package dev.uniroute.registry.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision, as far as it was reported; null: not yet.
 *
 * @param decisionId id of the decision
 * @param model the model that was really called, perhaps a fallback
 * @param score how good the answer was, in [0, 1]
 * @param costUsd what the call cost in USD
 * @param latency from the request to the whole answer
 * @param inputTokens as the provider counts
 * @param outputTokens as the provider counts
 */
public record Outcome(
        String decisionId,
        @Nullable String model,
        @Nullable Double score,
        @Nullable BigDecimal costUsd,
        @Nullable Duration latency,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens) {

    /**
     * The name of the first part that a later report says otherwise; empty if the two can be merged. Amounts of money are
     * compared by value: 1.0 is 1.00.
     */
    public Optional<String> contradiction(Outcome later) {
        if (differ(model, later.model)) {
            return Optional.of("model");
        }
        if (differ(score, later.score)) {
            return Optional.of("score");
        }
        if (costUsd != null && later.costUsd != null && costUsd.compareTo(later.costUsd) != 0) {
            return Optional.of("cost_usd");
        }
        if (differ(latency, later.latency)) {
            return Optional.of("latency");
        }
        if (differ(inputTokens, later.inputTokens)) {
            return Optional.of("input_tokens");
        }
        return differ(outputTokens, later.outputTokens) ? Optional.of("output_tokens") : Optional.empty();
    }

    /** Both together: what this one does not say, the later one may. */
    public Outcome and(Outcome later) {
        return new Outcome(
                decisionId,
                model != null ? model : later.model,
                score != null ? score : later.score,
                costUsd != null ? costUsd : later.costUsd,
                latency != null ? latency : later.latency,
                inputTokens != null ? inputTokens : later.inputTokens,
                outputTokens != null ? outputTokens : later.outputTokens);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
