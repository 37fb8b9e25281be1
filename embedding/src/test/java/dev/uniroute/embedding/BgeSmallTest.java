package dev.uniroute.embedding;

import dev.uniroute.routing.embedding.Embedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Its similarities lie closer together than MiniLM's: unlike texts have about 0.4. */
class BgeSmallTest extends SentenceEmbedderContract {
    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = BgeSmall.load(256);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Override
    Embedder embedder() {
        return embedder;
    }

    @Override
    String name() {
        return "bge-small-en-v1.5";
    }

    @Override
    double like() {
        return 0.75;
    }

    @Override
    double unlike() {
        return 0.55;
    }
}
