package dev.uniroute.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest extends SentenceEmbedderContract {
    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = MiniLm.load(256);
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
        return "all-minilm-l6-v2";
    }

    @Override
    double like() {
        return 0.5;
    }

    @Override
    double unlike() {
        return 0.2;
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

        List<Embedding> parallel = texts.parallelStream().map(this::embed).toList();

        assertThat(parallel).isEqualTo(texts.stream().map(this::embed).toList());
    }

    @Test
    void namesTheKeyOfAnImpossibleLimit() {
        assertThatThrownBy(() -> MiniLm.load(4)).hasMessageContaining("uniroute.embedder.max-tokens");
    }
}
