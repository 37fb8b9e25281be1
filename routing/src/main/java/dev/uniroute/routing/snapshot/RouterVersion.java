package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.training.TrainedRouter;

/**
 * An embedder and a router that was trained on its embeddings; immutable and numbered.
 *
 * @param number 1, 2, 3, ...
 * @param embedder name of the embedder
 * @param router the prompt map, and how profiles over its features are made; its dimension is the embedder's
 */
public record RouterVersion(long number, String embedder, TrainedRouter router) {

    public RouterVersion {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1 but is " + number);
        }
        if (embedder.isEmpty()) {
            throw new IllegalArgumentException("embedder must not be empty");
        }
    }

    /** Phi. */
    public PromptMap promptMap() {
        return router.promptMap();
    }

    /** D, the dimension of the embeddings. */
    public int dimension() {
        return router.dimension();
    }

    /** K, the number of features. */
    public int features() {
        return router.features();
    }
}
