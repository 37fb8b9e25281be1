package dev.uniroute.fuzz;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;

/** Embeds a text as its length, a token for every four characters. */
final class LengthEmbedder implements Embedder {

    @Override
    public String name() {
        return "length";
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public EmbeddedText embed(String text) {
        return new EmbeddedText(Embedding.of(1, text.length()), Math.max(1, text.length() / 4));
    }

    @Override
    public int countTokens(String text) {
        return text.length() / 4;
    }
}
