package dev.uniroute.routing.embedding;

/**
 * A text as a vector, and how long it is.
 *
 * @param embedding its embedding
 * @param tokens tokens of the whole text without special tokens, >= 0, also where the embedder reads only a prefix
 */
public record EmbeddedText(Embedding embedding, int tokens) {

    public EmbeddedText {
        if (tokens < 0) {
            throw new IllegalArgumentException("tokens must be >= 0 but is " + tokens);
        }
    }
}
