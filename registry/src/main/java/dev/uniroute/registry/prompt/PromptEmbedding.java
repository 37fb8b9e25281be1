package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbeddingFailedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Embeds stored prompts, batch by batch, each stored before the next, so that what is interrupted goes on later. */
public final class PromptEmbedding {
    private static final int BATCH = 64;

    private final PromptEmbeddings embeddings;
    private final ExecutorService threads;

    /**
     * @param threads as many as may embed at once; embedding is CPU work, or waits for a provider
     */
    public PromptEmbedding(PromptEmbeddings embeddings, ExecutorService threads) {
        this.embeddings = embeddings;
        this.threads = threads;
    }

    /**
     * Embeds all prompts that have no embedding by an embedder.
     *
     * @param progress told after each batch how many prompts it had
     * @throws InterruptedException if the thread is interrupted; what was embedded is stored
     */
    public void embedMissing(Embedder embedder, IntConsumer progress) throws InterruptedException {
        while (true) {
            List<Prompt> batch = embeddings.missing(embedder.name(), BATCH);
            if (batch.isEmpty()) {
                return;
            }
            embeddings.store(embedder.name(), embed(embedder, batch));
            progress.accept(batch.size());
        }
    }

    /** As many tasks as the embedder has batches of texts in it. */
    private Map<String, EmbeddedText> embed(Embedder embedder, List<Prompt> batch) throws InterruptedException {
        List<List<Prompt>> chunks = chunks(batch, embedder.batchSize());
        List<Future<List<EmbeddedText>>> futures = threads.invokeAll(chunks.stream()
                .<Callable<List<EmbeddedText>>>map(chunk ->
                        () -> embedder.embedAll(chunk.stream().map(Prompt::text).toList()))
                .toList());
        Map<String, EmbeddedText> embedded = new LinkedHashMap<>();
        for (int i = 0; i < chunks.size(); i++) {
            List<EmbeddedText> texts = get(futures.get(i), chunks.get(i));
            for (int j = 0; j < texts.size(); j++) {
                embedded.put(chunks.get(i).get(j).id(), texts.get(j));
            }
        }
        return embedded;
    }

    private static List<List<Prompt>> chunks(List<Prompt> batch, int size) {
        return IntStream.iterate(0, from -> from < batch.size(), from -> from + size)
                .mapToObj(from -> batch.subList(from, Math.min(from + size, batch.size())))
                .toList();
    }

    private static List<EmbeddedText> get(Future<List<EmbeddedText>> future, List<Prompt> chunk)
            throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            String which = chunk.size() == 1
                    ? "prompt " + chunk.getFirst().id()
                    : "one of the prompts " + chunk.getFirst().id() + " to "
                            + chunk.getLast().id();
            String why = e.getCause() instanceof EmbeddingFailedException failure ? ": " + failure.getMessage() : "";
            throw new IllegalStateException(which + " cannot be embedded" + why, e.getCause());
        }
    }
}
