package dev.uniroute.service.config;

import java.nio.file.Path;

/**
 * The checked keys of the static embedder.
 *
 * @param tableFolder where the distilled table is kept
 * @param maxTokens tokens of a prompt that are read
 */
public record StaticEmbedderSettings(Path tableFolder, int maxTokens) {

    private static final int FEWEST_TOKENS = 8;
    private static final int MOST_TOKENS = 32_768;

    /**
     * The keys, checked.
     *
     * @throws IllegalArgumentException if one is out of range; the message names it
     */
    public static StaticEmbedderSettings of(UniRouteConfig.Embedder config) {
        int maxTokens = config.maxTokens();
        if (maxTokens < FEWEST_TOKENS || maxTokens > MOST_TOKENS) {
            throw new IllegalArgumentException("uniroute.embedder.max-tokens must be in [%d, %d], is %d"
                    .formatted(FEWEST_TOKENS, MOST_TOKENS, maxTokens));
        }
        return new StaticEmbedderSettings(config.tableFolder(), maxTokens);
    }
}
