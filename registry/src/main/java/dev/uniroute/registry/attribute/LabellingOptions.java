package dev.uniroute.registry.attribute;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many prompts are labelled, and how.
 *
 * @param maxPrompts how many at most, >= 1
 * @param seed chooses them
 * @param maxConcurrency calls in flight at once, 1 to 256
 * @param spendCapUsd USD at which labelling stops, those spent on labels of this model before included, > 0; calls in
 *     flight are still paid. Null for no cap
 * @param patience time for one prompt, retries included, > 0
 */
public record LabellingOptions(
        int maxPrompts,
        long seed,
        int maxConcurrency,
        @Nullable BigDecimal spendCapUsd,
        Duration patience) {

    /** How many prompts are labelled where nobody says. */
    public static final int DEFAULT_PROMPTS = 1_000;

    public LabellingOptions {
        if (maxPrompts < 1) {
            throw new IllegalArgumentException("maxPrompts must be >= 1, is " + maxPrompts);
        }
        if (maxConcurrency < 1 || maxConcurrency > 256) {
            throw new IllegalArgumentException("maxConcurrency must be in [1, 256], is " + maxConcurrency);
        }
        if (spendCapUsd != null && spendCapUsd.signum() <= 0) {
            throw new IllegalArgumentException("spendCapUsd must be > 0, is " + spendCapUsd);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("patience must be > 0, is " + patience);
        }
    }
}
