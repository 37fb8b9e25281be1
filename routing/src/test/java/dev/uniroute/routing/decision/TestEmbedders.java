package dev.uniroute.routing.decision;

import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;

/** Embedders for tests that route vectors. */
final class TestEmbedders {

    /** Refuses texts. */
    static final Embedder NONE = new Embedder() {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public EmbeddedText embed(String text) {
            throw new UnsupportedOperationException("only vectors are routed here");
        }

        @Override
        public int countTokens(String text) {
            return text.length();
        }
    };

    private TestEmbedders() {}
}
