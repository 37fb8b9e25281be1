package dev.uniroute.registry.training;

/** A stored router version is of a kind that this build does not know, or damaged. Other versions are not concerned. */
public final class UnreadableRouterException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final long number;

    /**
     * @param number of the version
     * @param reason what is wrong with it, for a person
     */
    public UnreadableRouterException(long number, String reason, Throwable cause) {
        super("router version " + number + " cannot be read by this build: " + reason, cause);
        this.number = number;
    }

    /** Number of the version. */
    public long number() {
        return number;
    }
}
