package dev.uniroute.registry.llm;

import java.nio.file.Path;

/**
 * Where an API key is found at the time of a call. A reference can be stored, logged and returned; the key cannot.
 * {@code toString} gives the text that {@link #parse} reads.
 */
public sealed interface ApiKeyRef {

    /** No key is sent. */
    record None() implements ApiKeyRef {
        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * The value of an environment variable.
     *
     * @param name its name, {@code [A-Za-z_][A-Za-z0-9_]*}
     */
    record Env(String name) implements ApiKeyRef {
        @Override
        public String toString() {
            return "env:" + name;
        }
    }

    /**
     * The content of a file without the white space around it. It is read at each call, so that a key can be rotated.
     *
     * @param path absolute
     */
    record File(Path path) implements ApiKeyRef {
        @Override
        public String toString() {
            return "file:" + path;
        }
    }

    /**
     * Reads {@code env:NAME}, {@code file:/absolute/path} or the empty text (no key).
     *
     * @throws IllegalArgumentException if it is neither; the message does not repeat the text, which may be a key
     */
    static ApiKeyRef parse(String text) {
        throw new UnsupportedOperationException("to come " + text.length());
    }
}
