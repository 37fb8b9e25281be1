package dev.uniroute.registry.llm;

/**
 * Tokens of one call.
 *
 * @param inputTokens of the prompt, >= 0
 * @param outputTokens of the answer, reasoning included, >= 0
 * @param estimated whether the provider gave no usage and both are guessed from the lengths of the texts
 */
public record TokenUsage(long inputTokens, long outputTokens, boolean estimated) {}
