package dev.uniroute.registry.prompt;

import dev.uniroute.routing.embedding.EmbeddedText;
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
     * A prompt's embedding.
     *
     * @param id id of the prompt
     * @param text its embedding and its length in tokens
     */
    record EmbeddedPrompt(String id, EmbeddedText text) {}
}
