package dev.uniroute.routing.codec;

/** These bytes are no snapshot that this build can read; the message says why. */
public final class SnapshotFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    SnapshotFormatException(String message) {
        super(message);
    }

    SnapshotFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
