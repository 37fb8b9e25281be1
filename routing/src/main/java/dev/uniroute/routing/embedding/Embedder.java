package dev.uniroute.routing.embedding;

/**
 * Port: turns a text into its embedding. Thread-safe and deterministic: the same text gives the same bits on the same
 * machine.
 */
public interface Embedder {

    /** The name by which router versions and callers refer to it, for example {@code all-minilm-l6-v2}. */
    String name();

    /** D, the dimension of every embedding that it makes. */
    int dimension();

    /** Embeds a text. An embedder may read only a prefix of a long text; the tokens are counted over all of it. */
    EmbeddedText embed(String text);

    /** Number of tokens of the whole text, without special tokens; far cheaper than {@link #embed}. */
    int countTokens(String text);
}
