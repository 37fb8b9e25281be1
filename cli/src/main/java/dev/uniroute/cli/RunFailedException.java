package dev.uniroute.cli;

/** A run that had to succeed for the command to go on has failed. The message is for a person. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RunFailedException(String message) {
        super(message);
    }
}
