package dev.uniroute.bench.embedding;

import dev.uniroute.routing.embedding.Embedder;
import java.util.List;

/**
 * An embedder that need not be loaded to know which it is.
 *
 * @param name as the command line calls it
 * @param checksum changes whenever its vectors may
 * @param loader loads it
 */
public record EmbedderSource(String name, String checksum, Loader loader) {

    /** Loads an embedder, which may then be called from many threads. */
    @FunctionalInterface
    public interface Loader {
        /**
         * The embedder.
         *
         * @param texts all that will be embedded; no labels
         * @throws InterruptedException if the thread is interrupted
         */
        Embedder load(List<String> texts) throws InterruptedException;
    }
}
