package dev.uniroute.registry.llm;

import java.util.Optional;

/**
 * What a model accepts of the parameters of a call. Reasoning models refuse a temperature other than their own and take
 * {@code max_completion_tokens} in place of {@code max_tokens}; they say so with status 400.
 *
 * @param temperature whether a temperature is sent
 * @param maxTokens the name under which the limit of output tokens is sent
 */
record Dialect(boolean temperature, String maxTokens) {
    static final Dialect STANDARD = new Dialect(true, "max_tokens");

    private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";

    /** The dialect that would avoid this error, or empty where another dialect would not help. */
    Optional<Dialect> avoiding(ProviderError error) {
        if (temperature && error.concerns("temperature")) {
            return Optional.of(new Dialect(false, maxTokens));
        }
        if (!maxTokens.equals(MAX_COMPLETION_TOKENS) && error.concerns(maxTokens)) {
            return error.message().contains(MAX_COMPLETION_TOKENS)
                    ? Optional.of(new Dialect(temperature, MAX_COMPLETION_TOKENS))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
