package dev.uniroute.service.snapshot;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;

/**
 * An embedder that nothing is embedded with.
 *
 * @param name its name
 * @param dimension D
 */
record FakeEmbedder(String name, int dimension) implements Embedder {
    @Override
    public EmbeddedText embed(String text) {
        throw new UnsupportedOperationException("nothing is embedded here");
    }

    @Override
    public int countTokens(String text) {
        return text.length();
    }
}
