package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Embeds stored prompts, batch by batch, each stored before the next, so that what is interrupted goes on later. */
public final class PromptEmbedding {
    private static final int BATCH = 64;

    private final PromptEmbeddings embeddings;
    private final Embedder embedder;
    private final ExecutorService threads;

    /**
     * @param threads as many as may embed at once; embedding is CPU work
     */
    public PromptEmbedding(PromptEmbeddings embeddings, Embedder embedder, ExecutorService threads) {
        this.embeddings = embeddings;
        this.embedder = embedder;
        this.threads = threads;
    }

    /** The embedder. */
    public Embedder embedder() {
        return embedder;
    }

    /**
     * Embeds all prompts that have no embedding by this embedder.
     *
     * @param progress told after each batch how many prompts it had
     * @throws InterruptedException if the thread is interrupted; what was embedded is stored
     */
    public void embedMissing(IntConsumer progress) throws InterruptedException {
        while (true) {
            List<Prompt> batch = embeddings.missing(embedder.name(), BATCH);
            if (batch.isEmpty()) {
                return;
            }
            embeddings.store(embedder.name(), embed(batch));
            progress.accept(batch.size());
        }
    }

    private Map<String, EmbeddedText> embed(List<Prompt> batch) throws InterruptedException {
        Map<String, EmbeddedText> embedded = new LinkedHashMap<>();
        List<Future<EmbeddedText>> futures = threads.invokeAll(batch.stream()
                .<Callable<EmbeddedText>>map(prompt -> () -> embedder.embed(prompt.text()))
                .toList());
        for (int i = 0; i < batch.size(); i++) {
            embedded.put(batch.get(i).id(), get(futures.get(i), batch.get(i)));
        }
        return embedded;
    }

    private static EmbeddedText get(Future<EmbeddedText> future, Prompt prompt) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("prompt " + prompt.id() + " cannot be embedded", e.getCause());
        }
    }
}
