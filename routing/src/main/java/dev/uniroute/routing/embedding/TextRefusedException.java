package dev.uniroute.routing.embedding;

/** The embedder refuses this text, now and later. */
public final class TextRefusedException extends EmbeddingFailedException {
    private static final long serialVersionUID = 1L;

    /** @param reason for a person, without the text */
    public TextRefusedException(String embedder, String reason) {
        super(embedder, reason);
    }
}
