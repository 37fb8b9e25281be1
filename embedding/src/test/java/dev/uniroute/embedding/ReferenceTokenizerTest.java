package dev.uniroute.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.uniroute.routing.wordpiece.TokenIds;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds our tokenizer against HuggingFace's, by the vocabulary of MiniLM: the same ids for every text. */
class ReferenceTokenizerTest {
    private static final WordPieceTokenizer TOKENIZER = MiniLm.tokenizer();

    private static HuggingFaceTokenizer reference;

    @BeforeAll
    static void load() throws IOException {
        byte[] json = ModelFiles.read("/all-minilm-l6-v2-q-tokenizer.json");
        reference = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json),
                Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    static Stream<String> languages() throws IOException {
        try (InputStream in = ReferenceTokenizerTest.class.getResourceAsStream("languages.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tokenizesEveryLanguageAsTheReferenceDoes(String text) {
        assertThat(ids(text)).isEqualTo(referenceIds(text));
    }

    @Test
    void treatsEveryCodePointAsTheReferenceDoes() {
        List<String> differing = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c ->
                        Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.PRIVATE_USE)
                .mapToObj(c -> "a%sb %<s".formatted(Character.toString(c)))
                .filter(text -> !Arrays.equals(ids(text), referenceIds(text)))
                .toList();

        assertThat(differing).isEmpty();
    }

    @Test
    void tokenizesRandomTextsAsTheReferenceDoes() {
        SplittableRandom random = new SplittableRandom(20);

        for (int i = 0; i < 10_000; i++) {
            String text = text(random);
            assertThat(ids(text)).as(() -> hex(text)).isEqualTo(referenceIds(text));
        }
    }

    /** Up to 200 code points of one to four kinds. */
    private static String text(SplittableRandom random) {
        int[] kinds = random.ints(random.nextInt(1, 5), 0, KINDS.length).toArray();
        return random.ints(random.nextInt(1, 200), 0, kinds.length)
                .mapToObj(kind -> KINDS[kinds[kind]].pick(random))
                .collect(Collectors.joining());
    }

    /** Where code points are taken from: what is rare in texts is where tokenizers differ. */
    private interface Kind {
        String pick(SplittableRandom random);

        static Kind of(int from, int to) {
            return random -> Character.toString(random.nextInt(from, to));
        }
    }

    private static final Kind[] KINDS = {
        Kind.of(0, 0x80),
        Kind.of('a', 'f'),
        Kind.of(0x80, 0x250),
        Kind.of(0x250, 0x700),
        Kind.of(0x8d0, 0x1000),
        Kind.of(0x1000, 0x2000),
        Kind.of(0x2000, 0x3100),
        Kind.of(0x300, 0x370),
        Kind.of(0x8d4, 0x8e2),
        Kind.of(0x1dc0, 0x1e00),
        Kind.of(0xac00, 0xd7a4),
        Kind.of(0xf900, 0xfb00),
        Kind.of(0xfb00, 0xfffe),
        Kind.of(0x10000, 0x11e00),
        Kind.of(0x1d100, 0x1d200),
        Kind.of(0x1e000, 0x1f000),
        Kind.of(0x2f800, 0x2fa20),
        Kind.of(0xe0000, 0x10ffff),
        random -> " ",
        random -> List.of("[SEP]", "[MASK", "[", "]", "the", "##s").get(random.nextInt(6)),
    };

    private static int[] ids(String text) {
        TokenIds ids = new TokenIds(Integer.MAX_VALUE);
        TOKENIZER.tokenize(text, ids);
        return ids.toArray();
    }

    private static int[] referenceIds(String text) {
        return Arrays.stream(reference.encode(text).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    private static String hex(String text) {
        return text.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
    }
}
