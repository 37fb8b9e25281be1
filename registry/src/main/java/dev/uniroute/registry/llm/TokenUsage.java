package dev.uniroute.registry.llm;

/**
 * Tokens of one call.
 *
 * @param inputTokens of the prompt, >= 0
 * @param outputTokens of the answer, reasoning included, >= 0
 * @param estimated whether the provider gave no usage and both are guessed from the lengths of the texts
 */
public record TokenUsage(long inputTokens, long outputTokens, boolean estimated) {
    private static final int CHARACTERS_PER_TOKEN = 4;

    public TokenUsage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException("tokens must be >= 0, were " + inputTokens + " and " + outputTokens);
        }
    }

    /** A guess: a token per four characters, as in English prose. */
    static TokenUsage estimate(ChatRequest request, String answer) {
        long input = request.messages().stream()
                .mapToLong(message -> message.content().length())
                .sum();
        return new TokenUsage(tokens(input), tokens(answer.length()), true);
    }

    private static long tokens(long characters) {
        return Math.ceilDiv(characters, CHARACTERS_PER_TOKEN);
    }
}
