package dev.uniroute.registry.llm;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

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
        private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        public Env {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("After env: there must be the name of an environment variable");
            }
        }

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
        public File {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("After file: there must be an absolute path");
            }
        }

        @Override
        public String toString() {
            return "file:" + path;
        }
    }

    /**
     * Reads {@code env:NAME}, {@code file:/absolute/path} or the empty text (no key).
     *
     * @throws IllegalArgumentException if it is none of them; the message does not repeat the text, which may be a key
     */
    static ApiKeyRef parse(String text) {
        if (text.isEmpty()) {
            return new None();
        }
        if (text.startsWith("env:")) {
            return new Env(text.substring("env:".length()));
        }
        if (text.startsWith("file:")) {
            return new File(path(text.substring("file:".length())));
        }
        throw new IllegalArgumentException("Expected env:NAME or file:/absolute/path, never the key itself");
    }

    @SuppressWarnings("UnusedException") // its message repeats the text
    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("After file: there must be an absolute path");
        }
    }
}
