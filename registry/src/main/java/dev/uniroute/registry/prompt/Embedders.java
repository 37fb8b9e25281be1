package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The embedders of this process. Thread-safe. */
public interface Embedders extends AutoCloseable {

    /** The one that embeds for router versions that carry none; empty if this process has none but theirs. */
    Optional<Embedder> ofProcess();

    /** The one that tells how alike two texts are, for grading. */
    Embedder forGrading();

    /**
     * The one to train a router version with.
     *
     * @param texts the prompts that it will be trained on; read only by what is made for them
     * @param progress hears how far the making is, where that takes time
     * @throws InterruptedException if the thread is interrupted
     */
    Embedder forTraining(Supplier<List<String>> texts, Progress progress) throws InterruptedException;

    /**
     * The one that a router version needs: its own, or else this process's.
     *
     * @throws NoSuchEmbedderException if it carries none and this process has another
     */
    default Embedder of(RouterVersion version) {
        Optional<StaticEmbedder> own = version.router().embedder();
        if (own.isPresent()) {
            return own.get();
        }
        return ofProcess()
                .filter(embedder -> embedder.name().equals(version.embedder()))
                .orElseThrow(() -> new NoSuchEmbedderException("router version " + version.number()
                        + " needs the embedder " + version.embedder() + ", this process has "
                        + ofProcess().map(Embedder::name).orElse("none of its own")));
    }

    /** Gives back what the embedders hold. */
    @Override
    void close();

    /** Hears how far something is. */
    @FunctionalInterface
    interface Progress {
        /** So many are done of so many. */
        void report(int done, int total);
    }
}
