package dev.uniroute.registry.llm;

import java.io.IOException;

/** A response is longer than what is read of one. */
final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int maxBytes) {
        super("The response is larger than %,d bytes".formatted(maxBytes));
    }
}
