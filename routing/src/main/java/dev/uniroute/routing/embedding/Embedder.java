package dev.uniroute.routing.embedding;

import java.util.ArrayList;
import java.util.List;

/**
 * Port: turns a text into its embedding. Thread-safe. One that works in this process is deterministic: the same text gives
 * the same bits on the same machine. One that calls a provider is as deterministic as that is, and can fail.
 */
public interface Embedder {

    /** The name by which router versions and callers refer to it, for example {@code all-minilm-l6-v2}. */
    String name();

    /** D, the dimension of every embedding that it makes. */
    int dimension();

    /**
     * Embeds a text that somebody waits for. An embedder may read only a prefix of a long text; the tokens are counted
     * over all of it.
     *
     * @throws EmbeddingFailedException if it depends on something outside of the process that failed
     */
    EmbeddedText embed(String text);

    /** How many texts {@link #embedAll} takes best at once; 1 where nothing is gained by more. */
    default int batchSize() {
        return 1;
    }

    /**
     * Embeds texts that nobody waits for, in their order; it may be more patient than {@link #embed}.
     *
     * @throws EmbeddingFailedException as {@link #embed}
     * @throws InterruptedException if the thread is interrupted
     */
    default List<EmbeddedText> embedAll(List<String> texts) throws InterruptedException {
        List<EmbeddedText> embedded = new ArrayList<>(texts.size());
        for (String text : texts) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while embedding");
            }
            embedded.add(embed(text));
        }
        return embedded;
    }

    /** Number of tokens of the whole text, without special tokens; far cheaper than {@link #embed}. */
    int countTokens(String text);
}
