package dev.uniroute.bench.embedding;

import dev.uniroute.routing.embedding.Embedder;
import java.util.function.Supplier;

/**
 * An embedder that need not be loaded to know which it is.
 *
 * @param name as the command line calls it
 * @param checksum changes whenever its vectors may
 * @param load loads it; what it gives may be called from many threads
 */
public record EmbedderSource(String name, String checksum, Supplier<Embedder> load) {}
