package dev.uniroute.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {
    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = MiniLm.load(256);
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
        assertThat(values).hasSize(384).hasSize(embedder.dimension());
        assertThat(squares).isCloseTo(1.0, within(1e-5));
    }

    @Test
    void putsTextsOfLikeMeaningNearEachOther() {
        Embedding question = embed("How do I sort a list in Python?");

        double like = question.cosine(embed("What is the way to order the elements of a Python array?"));
        double unlike = question.cosine(embed("My grandmother's recipe for apple pie"));

        assertThat(like).isGreaterThan(0.5);
        assertThat(unlike).isLessThan(0.2);
    }

    @Test
    void readsTheFirstTokensOfALongTextAndCountsAll() {
        String long400 = "word ".repeat(400).strip();

        assertThat(embed(long400)).isEqualTo(embed(long400 + " and quite another end"));
        assertThat(embedder.embed(long400).tokens()).isEqualTo(400);
    }

    @Test
    void embedsTheSameFromManyThreads() {
        List<String> texts =
                IntStream.range(0, 16).mapToObj(i -> "question number " + i).toList();

        List<Embedding> parallel =
                texts.parallelStream().map(OnnxEmbedderTest::embed).toList();

        assertThat(parallel)
                .isEqualTo(texts.stream().map(OnnxEmbedderTest::embed).toList());
    }

    @Test
    void namesTheKeyOfAnImpossibleLimit() {
        assertThatThrownBy(() -> MiniLm.load(4)).hasMessageContaining("uniroute.embedder.max-tokens");
    }

    private static Embedding embed(String text) {
        return embedder.embed(text).embedding();
    }
}
