package dev.uniroute.routing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticEmbedderTest {
    private static final WordPieceTokenizer TOKENIZER =
            new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "[SEP]", "east", "north", "up"));
    private static final TokenTable TABLE = TokenTable.quantised(2, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 0, 0);

    private final StaticEmbedder embedder = new StaticEmbedder(TOKENIZER, TABLE, 4);

    @Test
    void sumsTheRowsOfTheTokensAndScalesToLengthOne() {
        float[] values = embedder.embed("East north").embedding().toArray();

        assertThat(values[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(values[1]).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void aTokenThatIsThereTwiceCountsTwice() {
        float[] values = embedder.embed("east north north").embedding().toArray();

        assertThat(values[1] / values[0]).isCloseTo(8f / 3, within(1e-5f));
    }

    @Test
    void readsTheFirstTokensAndCountsAll() {
        EmbeddedText text = embedder.embed("east east east east north north");

        assertThat(text.embedding()).isEqualTo(Embedding.of(1, 0));
        assertThat(text.tokens()).isEqualTo(6);
    }

    @Test
    void aTextWithoutTokensIsTheZeroVector() {
        assertThat(embedder.embed(" \t")).isEqualTo(new EmbeddedText(Embedding.of(0, 0), 0));
    }

    @Test
    void weightsStretchTheRows() {
        StaticEmbedder weighted = new StaticEmbedder(TOKENIZER, TABLE.weighted(1, 1, 1, 4, 0, 1), 4);

        assertThat(weighted.embed("east north north").embedding()).isEqualTo(Embedding.of(1, 0));
    }

    @Test
    void isNamedByWhatItHolds() {
        StaticEmbedder same = new StaticEmbedder(TOKENIZER, TABLE, 4);
        StaticEmbedder longer = new StaticEmbedder(TOKENIZER, TABLE, 5);
        StaticEmbedder weighted = new StaticEmbedder(TOKENIZER, TABLE.weighted(1, 1, 1, 1, 0.5, 1), 4);

        assertThat(embedder.name()).matches("static-2:[0-9a-f]{8}").isEqualTo(same.name());
        assertThat(List.of(embedder.name(), longer.name(), weighted.name())).doesNotHaveDuplicates();
        assertThat(embedder).isEqualTo(same).isNotEqualTo(longer).isNotEqualTo(weighted);
    }

    @Test
    void refusesATableOfAnotherVocabulary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaticEmbedder(TOKENIZER, TokenTable.quantised(2, 1, 2), 4))
                .withMessageContaining("1 rows");
    }
}
