package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.StaticEmbedder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A process that makes a static embedder for each training, from a transformer that only training and grading by
 * similarity need: one that only routes never loads it.
 */
public final class DistilledEmbedders implements Embedders {
    private final Distiller distiller;
    private final Transformer transformer;

    /** Makes static embedders. */
    @FunctionalInterface
    public interface Distiller {
        /** An embedder whose tokens' weights come from these texts; takes minutes the first time. */
        StaticEmbedder distil(List<String> texts, Progress progress) throws InterruptedException;
    }

    /**
     * @param loader loads the transformer, on first use; if what it gives is {@link AutoCloseable} it is closed in the end
     */
    public DistilledEmbedders(Distiller distiller, Supplier<Embedder> loader) {
        this.distiller = distiller;
        this.transformer = new Transformer(loader);
    }

    @Override
    public Optional<Embedder> ofProcess() {
        return Optional.empty();
    }

    @Override
    public Embedder forGrading() {
        return transformer;
    }

    @Override
    public Embedder forTraining(Supplier<List<String>> texts, Progress progress) throws InterruptedException {
        return distiller.distil(texts.get(), progress);
    }

    @Override
    public void close() {
        transformer.close();
    }

    /** Loads the transformer when it is first asked. */
    private static final class Transformer implements Embedder {
        private final Supplier<Embedder> loader;
        private Optional<Embedder> loaded = Optional.empty();

        Transformer(Supplier<Embedder> loader) {
            this.loader = loader;
        }

        private synchronized Embedder get() {
            Embedder embedder = loaded.orElseGet(loader);
            loaded = Optional.of(embedder);
            return embedder;
        }

        @Override
        public String name() {
            return get().name();
        }

        @Override
        public int dimension() {
            return get().dimension();
        }

        @Override
        public EmbeddedText embed(String text) {
            return get().embed(text);
        }

        @Override
        public int countTokens(String text) {
            return get().countTokens(text);
        }

        synchronized void close() {
            if (loaded.orElse(null) instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    throw new IllegalStateException("the transformer cannot be closed", e);
                }
            }
        }
    }
}
