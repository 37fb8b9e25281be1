package dev.uniroute.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every sentence transformer that runs in the process does. */
abstract class SentenceEmbedderContract {

    /** The embedder. */
    abstract Embedder embedder();

    /** Its name. */
    abstract String name();

    /** The cosine that texts of like meaning exceed. */
    abstract double like();

    /** The cosine that texts of unlike meaning stay below. */
    abstract double unlike();

    @Test
    void embedsInto384DimensionsOfLengthOne() {
        float[] values = embed("How many legs does a spider have?").toArray();

        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (double) values[i] * values[i])
                .sum();
        assertThat(embedder().name()).isEqualTo(name());
        assertThat(values).hasSize(384).hasSize(embedder().dimension());
        assertThat(squares).isCloseTo(1.0, within(1e-5));
    }

    @Test
    void putsTextsOfLikeMeaningNearEachOther() {
        Embedding question = embed("How do I sort a list in Python?");

        assertThat(question.cosine(embed("What is the way to order the elements of a Python array?")))
                .isGreaterThan(like());
        assertThat(question.cosine(embed("My grandmother's recipe for apple pie")))
                .isLessThan(unlike());
    }

    Embedding embed(String text) {
        return embedder().embed(text).embedding();
    }
}
