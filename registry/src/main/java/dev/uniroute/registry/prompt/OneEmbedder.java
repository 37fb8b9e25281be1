package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A process that embeds everything with the same embedder: a transformer, or a remote one. */
public final class OneEmbedder implements Embedders {
    private final Embedder embedder;
    private final Runnable close;

    public OneEmbedder(Embedder embedder) {
        this(embedder, () -> {});
    }

    /**
     * @param close gives back what the embedder holds
     */
    public OneEmbedder(Embedder embedder, Runnable close) {
        this.embedder = embedder;
        this.close = close;
    }

    @Override
    public Optional<Embedder> ofProcess() {
        return Optional.of(embedder);
    }

    @Override
    public Embedder forGrading() {
        return embedder;
    }

    @Override
    public Embedder forTraining(Supplier<List<String>> texts, Progress progress) {
        return embedder;
    }

    @Override
    public void close() {
        close.run();
    }
}
