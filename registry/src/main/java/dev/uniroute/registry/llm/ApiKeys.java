package dev.uniroute.registry.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Looks API keys up at the time of a call, so that a key that was rotated is used at once. */
public final class ApiKeys {
    private static final int MAX_BYTES = 16 << 10;

    private final Map<String, String> environment;
    private final AllowedKeys allowed;

    /**
     * @param environment where {@code env:} references are looked up, as {@link System#getenv()}
     * @param allowed which references are looked up at all
     */
    public ApiKeys(Map<String, String> environment, AllowedKeys allowed) {
        this.environment = environment;
        this.allowed = allowed;
    }

    /** What came of looking a key up. */
    sealed interface Lookup {
        /** The key. Its {@code toString} hides it. */
        record Found(String key) implements Lookup {
            @Override
            public String toString() {
                return "Found[***]";
            }
        }

        /** The reference asks for none. */
        record NotNeeded() implements Lookup {}

        /** There is none where the reference points to; the reason says what a person must do. */
        record Missing(String reason) implements Lookup {}
    }

    /** What a person must do for a key to be found; empty if it is, or if none is needed. The key stays here. */
    public Optional<String> problem(ApiKeyRef reference) {
        return find(reference) instanceof Lookup.Missing(String reason) ? Optional.of(reason) : Optional.empty();
    }

    Lookup find(ApiKeyRef reference) {
        if (!allowed.allows(reference)) {
            return new Lookup.Missing("The API key %s is not among those that models may refer to (%s). Add it to "
                            .formatted(reference, allowed)
                    + "uniroute.keys.allowed.");
        }
        return switch (reference) {
            case ApiKeyRef.None() -> new Lookup.NotNeeded();
            case ApiKeyRef.Env(String name) -> checked(environment.getOrDefault(name, ""), reference);
            case ApiKeyRef.File(Path path) -> fromFile(path, reference);
        };
    }

    private static Lookup fromFile(Path path, ApiKeyRef reference) {
        try (InputStream in = Files.newInputStream(path)) {
            return checked(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8), reference);
        } catch (IOException e) {
            return new Lookup.Missing("The API key cannot be read from %s (%s). Make the file readable to this process."
                    .formatted(reference, e.getClass().getSimpleName()));
        }
    }

    private static Lookup checked(String content, ApiKeyRef reference) {
        String key = content.strip();
        if (key.isEmpty()) {
            return new Lookup.Missing("There is no API key in %s. Set it for this process.".formatted(reference));
        }
        // A header with any other character is refused by the HTTP client with a message that repeats it.
        boolean sendable = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return sendable
                ? new Lookup.Found(key)
                : new Lookup.Missing("The API key in %s contains white space or characters beyond ASCII. Mend it."
                        .formatted(reference));
    }
}
