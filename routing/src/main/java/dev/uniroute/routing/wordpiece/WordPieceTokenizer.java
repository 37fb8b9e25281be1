package dev.uniroute.routing.wordpiece;

import java.util.Arrays;
import java.util.List;

/**
 * BERT's uncased WordPiece tokenizer: the same ids as HuggingFace's reference for every text ({@code tokenizers} 0.23: a
 * {@code BertNormalizer} that lower-cases, a {@code BertPreTokenizer}, {@code WordPiece}). Immutable and thread-safe.
 *
 * <p>One pass over the text, in time linear in its length and without allocation per token: each character is normalised
 * as it comes ({@link UncasedCharacters}), white space and punctuation end a word, and each word is cut into tokens of the
 * vocabulary ({@link WordPieces}). A special token such as {@code [SEP]} that is written out in the text is that token, as
 * in the reference.
 *
 * <p>Example: "Unaffable!" is {@code una ##ffa ##ble !}.
 */
public final class WordPieceTokenizer {

    private static final List<String> SPECIAL_TOKENS = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    private static final int LONGEST_SPECIAL_TOKEN = "[MASK]".length();
    private static final int ASCII = 0x80;
    private static final int NO_TOKEN = -1;

    /** What becomes of an ASCII character: the letter, or one of the three below. */
    private static final byte[] ASCII_LETTERS = asciiLetters();

    private static final byte DROPPED = 0;
    private static final byte SPACE = 1;
    private static final byte PUNCTUATION = 2;

    private final List<String> vocabulary;
    private final WordPieces pieces;
    /** Ids of the special tokens, {@link #NO_TOKEN} for one that the vocabulary lacks. */
    private final int[] special;

    private final int start;
    private final int end;

    /**
     * A tokenizer for a vocabulary.
     *
     * @param vocabulary the tokens, each once; a token's id is its index. Continuations start with {@code ##}.
     * @throws IllegalArgumentException if {@code [UNK]}, {@code [CLS]} or {@code [SEP]} is missing
     */
    public WordPieceTokenizer(List<String> vocabulary) {
        this.vocabulary = List.copyOf(vocabulary);
        this.pieces = new WordPieces(this.vocabulary, idOf("[UNK]"));
        this.special =
                SPECIAL_TOKENS.stream().mapToInt(this.vocabulary::indexOf).toArray();
        this.start = idOf("[CLS]");
        this.end = idOf("[SEP]");
    }

    private int idOf(String token) {
        int id = vocabulary.indexOf(token);
        if (id < 0) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }

    /** The tokens; a token's id is its index. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** Id of {@code [CLS]}, which transformers expect before the tokens of a text. */
    public int startId() {
        return start;
    }

    /** Id of {@code [SEP]}, which they expect behind them. */
    public int endId() {
        return end;
    }

    /** Number of tokens of the whole text, without {@code [CLS]} and {@code [SEP]}. */
    public int count(String text) {
        TokenIds none = new TokenIds(0);
        tokenize(text, none);
        return none.count();
    }

    /** Appends the ids of all tokens of a text; what is beyond the limit of {@code ids} is counted only. */
    public void tokenize(String text, TokenIds ids) {
        Word word = ids.word();
        int i = word.appendLetters(text, 0, ASCII_LETTERS, PUNCTUATION);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                int codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint);
                read(codePoint, word, ids);
            } else {
                i += readAscii(c, text, i, word, ids);
            }
            i = word.appendLetters(text, i, ASCII_LETTERS, PUNCTUATION);
        }
        pieces.append(word, ids);
    }

    /** Reads one ASCII character, letters of a word that is too long among them, or the special token that starts with it; returns how many chars that was. */
    private int readAscii(char c, String text, int at, Word word, TokenIds ids) {
        byte letter = ASCII_LETTERS[c];
        if (letter > PUNCTUATION) {
            word.append((char) letter);
        } else if (letter != DROPPED) {
            pieces.append(word, ids);
            int token = c == '[' ? specialAt(text, at) : NO_TOKEN;
            if (token != NO_TOKEN) {
                ids.add(token);
                return vocabulary.get(token).length();
            }
            if (letter == PUNCTUATION) {
                word.append(c);
                pieces.append(word, ids);
            }
        } else {
            // Control characters vanish.
        }
        return 1;
    }

    /** Id of the special token at a position. */
    private int specialAt(String text, int at) {
        int close = text.indexOf(']', at, Math.min(text.length(), at + LONGEST_SPECIAL_TOKEN));
        int which = close < 0 ? -1 : SPECIAL_TOKENS.indexOf(text.substring(at, close + 1));
        return which < 0 ? NO_TOKEN : special[which];
    }

    private void read(int codePoint, Word word, TokenIds ids) {
        int entry = UncasedCharacters.of(codePoint);
        switch (UncasedCharacters.kind(entry)) {
            case UncasedCharacters.SPACE -> pieces.append(word, ids);
            case UncasedCharacters.IDEOGRAPH -> alone(UncasedCharacters.value(entry), word, ids);
            case UncasedCharacters.DROPPED -> {}
            case UncasedCharacters.STARTER -> word.fixMarks();
            case UncasedCharacters.IMAGE -> append(UncasedCharacters.value(entry), word, ids);
            case UncasedCharacters.IMAGES -> {
                for (int image : UncasedCharacters.images(entry)) {
                    append(image, word, ids);
                }
            }
            case UncasedCharacters.HANGUL -> appendJamo(codePoint, word);
            default -> append(codePoint, word, ids);
        }
    }

    /** Appends a normalised code point. */
    private void append(int codePoint, Word word, TokenIds ids) {
        int entry = UncasedCharacters.of(codePoint);
        switch (UncasedCharacters.kind(entry)) {
            case UncasedCharacters.PUNCTUATION -> alone(codePoint, word, ids);
            case UncasedCharacters.COMBINING -> word.appendMark(codePoint, UncasedCharacters.value(entry));
            default -> word.append(codePoint);
        }
    }

    /** Ends the word and makes a code point one of its own. */
    private void alone(int codePoint, Word word, TokenIds ids) {
        pieces.append(word, ids);
        word.append(codePoint);
        pieces.append(word, ids);
    }

    /** The Jamo of a syllable: leading consonant, vowel, and the trailing consonant if it has one. */
    private static void appendJamo(int syllable, Word word) {
        int index = syllable - 0xac00;
        word.append((char) (0x1100 + index / (21 * 28)));
        word.append((char) (0x1161 + index / 28 % 21));
        if (index % 28 > 0) {
            word.append((char) (0x11a7 + index % 28));
        }
    }

    private static byte[] asciiLetters() {
        byte[] letters = new byte[ASCII];
        for (byte c = 0; c >= 0 && c < Byte.MAX_VALUE; c++) {
            int entry = UncasedCharacters.of(c);
            letters[c] = switch (UncasedCharacters.kind(entry)) {
                case UncasedCharacters.SPACE -> SPACE;
                case UncasedCharacters.PUNCTUATION -> PUNCTUATION;
                case UncasedCharacters.DROPPED -> DROPPED;
                case UncasedCharacters.IMAGE -> (byte) UncasedCharacters.value(entry);
                default -> c;
            };
        }
        return letters;
    }

    /**
     * The ids of a text between {@code [CLS]} and {@code [SEP]}.
     *
     * @param maxTokens largest length of the result, special tokens included, >= 2; what is beyond is cut off
     */
    public int[] encode(String text, int maxTokens) {
        if (maxTokens < 2) {
            throw new IllegalArgumentException("maxTokens must be >= 2 but is " + maxTokens);
        }
        TokenIds ids = new TokenIds(maxTokens - 1);
        ids.add(start);
        tokenize(text, ids);
        int[] all = Arrays.copyOf(ids.toArray(), ids.size() + 1);
        all[ids.size()] = end;
        return all;
    }
}
