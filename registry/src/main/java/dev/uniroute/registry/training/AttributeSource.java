package dev.uniroute.registry.training;

import dev.uniroute.registry.attribute.LabellingOptions;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which registered model says what attributes stored prompts have, and how many it is asked about.
 *
 * @param labelledBy name of the model
 * @param prompts how many prompts have labels in the end, 1 to {@value #MOST_PROMPTS}; those it labelled before count
 * @param spendCapUsd USD at which labelling stops, > 0, what its labels cost before included; null for no cap
 */
public record AttributeSource(
        String labelledBy, int prompts, @Nullable BigDecimal spendCapUsd) {

    /** As many prompts at most. */
    public static final int MOST_PROMPTS = 100_000;

    private static final int CALLS_AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public AttributeSource {
        if (labelledBy.isEmpty()) {
            throw new IllegalArgumentException("a model must be named");
        }
        if (prompts < 1 || prompts > MOST_PROMPTS) {
            throw new IllegalArgumentException("prompts must be in [1, " + MOST_PROMPTS + "], is " + prompts);
        }
        if (spendCapUsd != null) {
            if (spendCapUsd.signum() <= 0) {
                throw new IllegalArgumentException("spendCapUsd must be > 0, is " + spendCapUsd);
            }
            spendCapUsd = spendCapUsd.stripTrailingZeros(); // the database keeps the amount, not how it was written
        }
    }

    LabellingOptions options(long seed) {
        return new LabellingOptions(prompts, seed, CALLS_AT_ONCE, spendCapUsd, PATIENCE);
    }
}
