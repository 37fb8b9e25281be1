package dev.uniroute.bench.data;

/** A file or an option that says something that cannot be. The message is for the person who wrote it, and says what to do. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }
}
