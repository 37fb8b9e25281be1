package dev.uniroute.registry.llm;

import java.time.Duration;
import java.util.List;

/**
 * Texts to embed with one call.
 *
 * @param texts at least one
 * @param dimension that their embeddings must have, >= 1; it is checked, not sent
 * @param timeout time for one call, from its start to the last byte of its response, > 0
 */
public record EmbeddingsRequest(List<String> texts, int dimension, Duration timeout) {

    public EmbeddingsRequest {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts must not be empty");
        }
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be >= 1, was " + dimension);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be > 0, was " + timeout);
        }
    }

    /** The same request with at most this much time. */
    EmbeddingsRequest within(Duration atMost) {
        return timeout.compareTo(atMost) <= 0 ? this : new EmbeddingsRequest(texts, dimension, atMost);
    }

    /** How many texts: prompts are not for logs. */
    @Override
    public String toString() {
        return "EmbeddingsRequest[" + texts.size() + " texts, D=" + dimension + "]";
    }
}
