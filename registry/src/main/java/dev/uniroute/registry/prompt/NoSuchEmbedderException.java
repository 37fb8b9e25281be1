package dev.uniroute.registry.prompt;

/** A router version needs an embedder that this process does not have. */
public final class NoSuchEmbedderException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which one, and which there is, for a person
     */
    public NoSuchEmbedderException(String message) {
        super(message);
    }
}
