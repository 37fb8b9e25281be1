package dev.uniroute.bench.embedding;

import dev.uniroute.routing.embedding.Embedder;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * An embedder that need not be loaded to know which it is.
 *
 * @param name as the command line calls it
 * @param checksum changes whenever its vectors may
 * @param parts of how many parts it is made before it embeds anything; 0: it is there at once
 * @param loader loads it
 */
public record EmbedderSource(String name, String checksum, int parts, Loader loader) {

    /** Loads an embedder, which may then be called from many threads. */
    @FunctionalInterface
    public interface Loader {
        /**
         * The embedder.
         *
         * @param texts all that will be embedded; no labels
         * @param progress hears how many of its parts are made
         * @throws InterruptedException if the thread is interrupted
         */
        Embedder load(List<String> texts, IntConsumer progress) throws InterruptedException;
    }
}
