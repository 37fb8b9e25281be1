package dev.uniroute.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.embedding.Embedding;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BgeSmallTest {
    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = BgeSmall.load(256);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void embedsInto384DimensionsOfLengthOne() {
        float[] values = embed("How many legs does a spider have?").toArray();

        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (double) values[i] * values[i])
                .sum();
        assertThat(embedder.name()).isEqualTo("bge-small-en-v1.5");
        assertThat(values).hasSize(384).hasSize(embedder.dimension());
        assertThat(squares).isCloseTo(1.0, within(1e-5));
    }

    /** Its similarities lie closer together than MiniLM's: unlike texts have about 0.4. */
    @Test
    void putsTextsOfLikeMeaningNearEachOther() {
        Embedding question = embed("How do I sort a list in Python?");

        double like = question.cosine(embed("What is the way to order the elements of a Python array?"));
        double unlike = question.cosine(embed("My grandmother's recipe for apple pie"));

        assertThat(like).isGreaterThan(0.75);
        assertThat(unlike).isLessThan(0.55);
    }

    private static Embedding embed(String text) {
        return embedder.embed(text).embedding();
    }
}
