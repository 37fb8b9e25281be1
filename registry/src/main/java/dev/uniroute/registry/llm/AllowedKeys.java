package dev.uniroute.registry.llm;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which keys models may refer to. Whoever registers a model names a key and an endpoint of their choice, and the process sends
 * the one to the other: without a limit any secret that the process can read. So an operator lists what is for models.
 *
 * <p>A pattern is a reference in which {@code *} stands for any characters but a slash: {@code env:*_API_KEY}, {@code
 * file:/run/secrets/*}. The pattern {@code *} alone allows every key.
 */
public final class AllowedKeys {
    private static final String ANY = "*";

    private final List<String> patterns;
    private final List<Pattern> compiled;

    /** @param patterns none: no key may be referred to */
    public AllowedKeys(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.compiled = patterns.stream().map(AllowedKeys::compile).toList();
    }

    /** This key alone: for a reference that the operator wrote. */
    public static AllowedKeys only(ApiKeyRef reference) {
        return new AllowedKeys(reference instanceof ApiKeyRef.None ? List.of() : List.of(reference.toString()));
    }

    /** Whether the key may be looked up. A path with {@code ..} in it never may: it means another than it says. */
    public boolean allows(ApiKeyRef reference) {
        return switch (reference) {
            case ApiKeyRef.None() -> true;
            case ApiKeyRef.Env env -> matches(env);
            case ApiKeyRef.File file -> file.path().equals(file.path().normalize()) && matches(file);
        };
    }

    private boolean matches(ApiKeyRef reference) {
        String text = reference.toString();
        return compiled.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Pattern compile(String pattern) {
        if (pattern.equals(ANY)) {
            return Pattern.compile(".*");
        }
        if (!pattern.startsWith("env:") && !pattern.startsWith("file:")) {
            throw new IllegalArgumentException("a pattern of keys must begin with env: or file:, not " + pattern);
        }
        return Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
    }

    /** The patterns, as they were given. */
    @Override
    public String toString() {
        return String.join(", ", patterns);
    }
}
