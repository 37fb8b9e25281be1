package dev.uniroute.routing.embedding;

/**
 * A text could not be embedded. Only an embedder that depends on something outside of the process fails so.
 *
 * <p>Its reason is for a person and contains neither the text nor a key.
 */
public abstract sealed class EmbeddingFailedException extends RuntimeException
        permits EmbedderUnavailableException, TextRefusedException {
    private static final long serialVersionUID = 1L;

    private final String embedder;

    EmbeddingFailedException(String embedder, String reason) {
        super("the embedder " + embedder + " failed: " + reason);
        this.embedder = embedder;
    }

    /** Name of the embedder. */
    public String embedder() {
        return embedder;
    }
}
