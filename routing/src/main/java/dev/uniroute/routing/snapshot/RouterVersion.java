package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.promptmap.PromptMap;

/**
 * An embedder and a prompt map that was trained on its embeddings; immutable and numbered.
 *
 * @param number 1, 2, 3, ...
 * @param embedder name of the embedder
 * @param promptMap the prompt map; its dimension is the embedder's
 */
public record RouterVersion(long number, String embedder, PromptMap promptMap) {

    public RouterVersion {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1 but is " + number);
        }
        if (embedder.isEmpty()) {
            throw new IllegalArgumentException("embedder must not be empty");
        }
    }

    /** D, the dimension of the embeddings. */
    public int dimension() {
        return promptMap.dimension();
    }

    /** K, the number of features. */
    public int features() {
        return promptMap.features();
    }
}
