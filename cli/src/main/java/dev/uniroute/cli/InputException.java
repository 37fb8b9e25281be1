package dev.uniroute.cli;

/** A file or an option that says something that cannot be. The message is for the person who wrote it. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }
}
