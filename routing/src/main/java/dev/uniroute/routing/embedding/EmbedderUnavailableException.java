package dev.uniroute.routing.embedding;

/** The embedder cannot be reached, or does not answer as it must; the same text may be embedded later. */
public final class EmbedderUnavailableException extends EmbeddingFailedException {
    private static final long serialVersionUID = 1L;

    /** @param reason for a person, without the text */
    public EmbedderUnavailableException(String embedder, String reason) {
        super(embedder, reason);
    }
}
