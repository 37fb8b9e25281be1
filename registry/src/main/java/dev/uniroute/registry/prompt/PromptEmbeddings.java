package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.Map;

/** The embeddings of stored prompts, by embedder. Each method is one transaction. */
public interface PromptEmbeddings {

    /** How many prompts have no embedding by this embedder. */
    int countMissing(String embedder);

    /** Some prompts that have no embedding by this embedder, by id; at most {@code limit}. */
    List<Prompt> missing(String embedder, int limit);

    /** Stores embeddings by prompt id; those that are there already are kept. */
    void store(String embedder, Map<String, EmbeddedText> embeddings);

    /** The embedded prompts, in the order of their ids; only the representative ones if asked for. */
    List<EmbeddedPrompt> load(String embedder, boolean representativeOnly);

    /**
     * The representative prompts whose embeddings by this embedder are nearest, nearest first, of equals by id.
     * Approximate where there are many: one that is nearly as near may take the place of another.
     *
     * @param embedding of its dimension
     * @param limit at most so many, >= 1
     */
    List<NearPrompt> nearest(String embedder, Embedding embedding, int limit);

    /**
     * A prompt that is near.
     *
     * @param prompt the prompt
     * @param distance Euclidean distance of the embeddings, >= 0
     */
    record NearPrompt(Prompts.Stored prompt, double distance) {}

    /**
     * A prompt's embedding.
     *
     * @param id id of the prompt
     * @param text its embedding and its length in tokens
     */
    record EmbeddedPrompt(String id, EmbeddedText text) {}
}
