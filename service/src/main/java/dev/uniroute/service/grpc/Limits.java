package dev.uniroute.service.grpc;

/**
 * Bounds of requests that can be configured; the others are part of the contract.
 *
 * @param promptCharacters characters (Unicode code points) of a prompt, or of all messages of a conversation, >= 1
 * @param batchSize requests of a batch, >= 1
 */
public record Limits(int promptCharacters, int batchSize) {
    /** What the contract says where nothing is configured. */
    public static final Limits DEFAULTS = new Limits(1_000_000, 1_000);

    public Limits {
        if (promptCharacters < 1 || batchSize < 1) {
            throw new IllegalArgumentException("limits must be >= 1 but are " + promptCharacters + " and " + batchSize);
        }
    }
}
