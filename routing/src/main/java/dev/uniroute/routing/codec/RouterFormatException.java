package dev.uniroute.routing.codec;

/** These bytes are no router that this build can read; the message says why. */
public final class RouterFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    RouterFormatException(String message) {
        super(message);
    }

    RouterFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
