package dev.uniroute.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.uniroute.embedding.MiniLm;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.util.Arrays;

/** Any text has tokens: they are of the vocabulary, as many as are counted, and what is cut off is the end. */
class TokenizerFuzzTest {
    private static final WordPieceTokenizer TOKENIZER = MiniLm.tokenizer();
    private static final int VOCABULARY = TOKENIZER.vocabulary().size();

    /** A character has at most so many tokens: a syllable of Hangul falls into three letters. */
    private static final int MOST_PER_CHARACTER = 4;

    @FuzzTest
    void anyTextHasTokens(FuzzedDataProvider data) {
        int limit = data.consumeInt(2, 64);
        String text = data.consumeRemainingAsString();

        int[] all = TOKENIZER.encode(text, 2 + MOST_PER_CHARACTER * text.length());
        int[] some = TOKENIZER.encode(text, limit);

        assertThat(all.length).isEqualTo(TOKENIZER.count(text) + 2);
        assertThat(Arrays.stream(all)).allMatch(id -> id >= 0 && id < VOCABULARY);
        assertThat(some.length).isEqualTo(Math.min(limit, all.length));
        assertThat(Arrays.copyOf(some, some.length - 1)).isEqualTo(Arrays.copyOf(all, some.length - 1));
        assertThat(some[some.length - 1]).isEqualTo(TOKENIZER.endId());
    }
}
