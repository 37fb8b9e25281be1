package dev.uniroute.routing.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected tokens are what HuggingFace's tokenizers 0.23 gives for this vocabulary. */
class WordPieceTokenizerTest {

    private static final List<String> VOCABULARY = vocabulary();

    private final WordPieceTokenizer tokenizer = new WordPieceTokenizer(VOCABULARY);

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("plain words", "the quick brown fox", "the quick brown fox"),
                arguments("longest piece first", "unaffable", "una ##ffa ##ble"),
                arguments("a word and the one that it begins", "brilliant brilliants", "brilliant brilliant ##s"),
                arguments("words that differ in the ninth letter", "brilliant brilliance", "brilliant brilliance"),
                arguments("words of 12 and of 13 letters", "concentrated concentration", "concentrated concentration"),
                arguments("a letter whose bits would change the one before", "helh\u046f", "[UNK]"),
                arguments("upper case", "UNAffABLE Want", "una ##ffa ##ble want"),
                arguments("punctuation is a word", "hello, world!?", "hello , world ! ?"),
                arguments("all ASCII symbols are punctuation", "a$b^c`d|e+f~g", "a $ b ^ c ` d | e + f ~ g"),
                arguments("precomposed accents", "Cr\u00e8me Br\u00dbL\u00c9E", "creme brulee"),
                arguments("combining accents", "cre\u0300me bru\u0302le\u0301e", "creme brulee"),
                arguments("a mark on its own vanishes", "\u0301 the \u0301", "the"),
                arguments("ideographs are words", "\u4e2d\u56fdthe\u4e2d", "\u4e2d \u56fd the \u4e2d"),
                arguments("unknown ideograph", "the\u9f98fox", "the [UNK] fox"),
                arguments("ideograph beyond the BMP", "a\ud840\udc00b", "a [UNK] b"),
                arguments("hangul falls apart into jamo", "\ud55c", "\u1112 ##\u1161 ##\u11ab"),
                arguments("tabs and line ends", "the\tquick\r\nbrown\nfox", "the quick brown fox"),
                arguments("no-break and ideographic space", "the\u00a0quick\u3000brown", "the quick brown"),
                arguments("line separator", "the\u2028fox", "the fox"),
                arguments("control characters vanish", "t\u0000h\u0007e f\u007fo\u009fx", "the fox"),
                arguments("zero width space vanishes", "the\u200bfox", "the ##f ##o ##x"),
                arguments("byte order mark vanishes", "\ufeffthe", "the"),
                arguments("replacement character vanishes", "the\ufffdfox", "the ##f ##o ##x"),
                arguments("vertical tab vanishes", "the\u000bfox", "the ##f ##o ##x"),
                arguments("private use vanishes", "the\ue000fox", "the ##f ##o ##x"),
                arguments("emoji is unknown", "hello \ud83d\ude00 world", "hello [UNK] world"),
                arguments("emoji glued to a word", "hello\ud83d\ude00", "[UNK]"),
                arguments("unicode punctuation splits", "\u00bfthe\u2026fox\u3002", "\u00bf the \u2026 fox \u3002"),
                arguments("curly quotes split", "\u201cthe\u201d", "\u201c the \u201d"),
                arguments("currency is a word of its own only between spaces", "\u20ac a\u20ac", "\u20ac [UNK]"),
                arguments("sharp s stays", "Stra\u00dfe", "stra ##\u00df ##e"),
                arguments("dotted capital i", "\u0130i", "i ##i"),
                arguments("final sigma", "\u039f\u0394\u039f\u03a3", "\u03bf ##\u03b4 ##\u03bf ##\u03c3"),
                arguments("cyrillic short i", "\u0419", "\u0438"),
                arguments("super- and subscripts stay", "\u00b2 a\u2082", "\u00b2 a ##\u2082"),
                arguments("100 letters", "a".repeat(100), "a" + " ##a".repeat(99)),
                arguments("101 letters are unknown", "a".repeat(101), "[UNK]"),
                arguments(
                        "100 letters beyond the BMP are not too long",
                        "\ud801\udc00".repeat(100),
                        "\ud801\udc28" + " ##\ud801\udc28".repeat(99)),
                arguments("special tokens in the text", "the [SEP] fox[MASK]!", "the [SEP] fox [MASK] !"),
                arguments(
                        "special tokens only as written",
                        "[sep] [ SEP] [SEP",
                        "[ s ##e ##p ] [ s ##e ##p ] [ s ##e ##p"),
                arguments("special token in brackets", "[[CLS]]", "[ [CLS] ]"),
                arguments("an unknown letter makes the word unknown", "the qu\u00f8ck fox", "the [UNK] fox"),
                arguments("digits", "a1 2b 345", "a ##1 2 ##b 3 ##4 ##5"),
                arguments("empty", "", ""),
                arguments("only white space", " \t\n ", ""),
                arguments("punctuation newer than the reference is a letter", "a\u2e4fb", "[UNK]"),
                arguments("a mark newer than the reference is a letter", "the\u08e0 th\u08d9e", "[UNK] [UNK]"),
                arguments("old-style punctuation", "a\u166d b", "a [UNK] b"),
                arguments("hashes", "##the # #", "# # the # #"),
                arguments("arabic", "\u0627\u0644", "\u0627 ##\u0644"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tokenizesAsTheReferenceDoes(String name, String text, String tokens) {
        int[] ids = tokenizer.encode(text, 1_000);

        assertThat(tokens(ids)).isEqualTo(("[CLS] " + tokens).strip() + " [SEP]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void countsWithoutTheSpecialTokensAround(String name, String text, String tokens) {
        assertThat(tokenizer.count(text)).isEqualTo(tokens.isEmpty() ? 0 : tokens.split(" ").length);
    }

    @Test
    void cutsOffBeyondTheLimitAndStillEndsWithSep() {
        assertThat(tokens(tokenizer.encode("the quick brown fox", 4))).isEqualTo("[CLS] the quick [SEP]");
    }

    @Test
    void cutsOffInTheMiddleOfAWord() {
        assertThat(tokens(tokenizer.encode("unaffable", 4))).isEqualTo("[CLS] una ##ffa [SEP]");
    }

    @Test
    void aLimitOfTwoLeavesTheSpecialTokens() {
        assertThat(tokens(tokenizer.encode("the", 2))).isEqualTo("[CLS] [SEP]");
    }

    @Test
    void refusesALimitThatCannotHoldTheSpecialTokens() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokenizer.encode("the", 1));
    }

    @Test
    void countsAMillionCharactersWithoutSpaces() {
        assertThat(tokenizer.count("[".repeat(1_000_000))).isEqualTo(1_000_000);
    }

    @Test
    void aLoneSurrogateVanishes() {
        assertThat(tokens(tokenizer.encode("the\ud800 fox", 10))).isEqualTo("[CLS] the fox [SEP]");
    }

    @Test
    void refusesAVocabularyWithoutItsSpecialTokens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "the")))
                .withMessageContaining("[SEP]");
    }

    private static String tokens(int[] ids) {
        return Arrays.stream(ids).mapToObj(VOCABULARY::get).collect(Collectors.joining(" "));
    }

    private static List<String> vocabulary() {
        List<String> tokens = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        "abcdefghijklmnopqrstuvwxyz0123456789"
                .chars()
                .mapToObj(Character::toString)
                .forEach(c -> {
                    tokens.add(c);
                    tokens.add("##" + c);
                });
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
                .chars()
                .mapToObj(Character::toString)
                .forEach(tokens::add);
        String words = "una ##ffa ##ble ##able the quick brown fox un ##aff creme brulee hello world want ##want"
                + " ##ed brilliant brilliance concentrated concentration runn ##ing \u4e2d \u56fd \u00bf \u3002 \u2026 \u201c \u201d \u03b1 ##\u03b1 \u03c3"
                + " ##\u03c3 \u03bf ##\u03bf \u03b4 ##\u03b4 \u03c5 ##\u03c5 \u03c2 ##\u03c2 \u0439 \u0438"
                + " ##\u0438 \u1112 ##\u1161 ##\u11ab \u20ac \u00df ##\u00df stra ##i\u0307 \ud801\udc28"
                + " ##\ud801\udc28 \u2082 ##\u2082 \u00b2 \u00bd \u0627 ##\u0644";
        tokens.addAll(List.of(words.split(" ")));
        return List.copyOf(tokens);
    }
}
