package dev.uniroute.routing.embedding;

import java.util.List;

/**
 * BERT's uncased WordPiece tokenizer, with the semantics of HuggingFace's reference ({@code tokenizers}: a
 * {@code BertNormalizer} that lower-cases, a {@code BertPreTokenizer}, {@code WordPiece}). Immutable and thread-safe;
 * linear in the text.
 *
 * <p>A text is normalised ({@link BertNormalizer}), cut into words at white space and around every punctuation character,
 * and each word into tokens of the vocabulary ({@link WordPieces}). A special token such as {@code [SEP]} that is written
 * out in the text is that token, as in the reference.
 *
 * <p>Example: "Unaffable!" is {@code una ##ffa ##ble !}.
 *
 * <p>It differs from the reference only in some forty characters that came with Unicode 16 and 17, whose lower case or
 * decomposition one side knows and the other does not.
 */
public final class WordPieceTokenizer {

    private static final List<String> SPECIAL_TOKENS = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    private static final int LONGEST_SPECIAL_TOKEN = "[MASK]".length();

    private final WordPieces pieces;
    private final int start;
    private final int end;

    /**
     * A tokenizer for a vocabulary.
     *
     * @param vocabulary the tokens; a token's id is its index. Continuations start with {@code ##}.
     * @throws IllegalArgumentException if {@code [UNK]}, {@code [CLS]} or {@code [SEP]} is missing
     */
    public WordPieceTokenizer(List<String> vocabulary) {
        pieces = new WordPieces(vocabulary);
        start = pieces.idOf("[CLS]");
        end = pieces.idOf("[SEP]");
    }

    /**
     * The ids of a text between {@code [CLS]} and {@code [SEP]}.
     *
     * @param maxTokens largest length of the result, special tokens included, >= 2; what is beyond is cut off, and not
     *     even read
     */
    public int[] encode(String text, int maxTokens) {
        if (maxTokens < 2) {
            throw new IllegalArgumentException("maxTokens must be >= 2 but is " + maxTokens);
        }
        TokenIds ids = new TokenIds(maxTokens - 1);
        ids.add(start);
        tokenize(text, ids);
        return ids.followedBy(end);
    }

    /** Number of tokens of the whole text, without {@code [CLS]} and {@code [SEP]}. */
    public int count(String text) {
        TokenIds ids = new TokenIds(Integer.MAX_VALUE);
        tokenize(text, ids);
        return ids.size();
    }

    /** What is between two spaces is tokenized at a time: nothing in it depends on what is outside. */
    private void tokenize(String text, TokenIds ids) {
        StringBuilder normalized = new StringBuilder();
        int from = 0;
        while (from < text.length() && !ids.isFull()) {
            int to = from;
            while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != '\n') {
                to++;
            }
            tokenizeChunk(text, from, to, normalized, ids);
            from = to + 1;
        }
    }

    /** Cuts out special tokens, which are recognised before anything is normalised. */
    private void tokenizeChunk(String text, int from, int to, StringBuilder normalized, TokenIds ids) {
        int plain = from;
        int i = from;
        while (i < to) {
            String special = text.charAt(i) == '[' ? specialAt(text, i, to) : "";
            if (special.isEmpty()) {
                i++;
            } else {
                tokenizePlain(text, plain, i, normalized, ids);
                ids.add(pieces.idOf(special));
                i += special.length();
                plain = i;
            }
        }
        tokenizePlain(text, plain, to, normalized, ids);
    }

    /** The special token at a position; empty if there is none. */
    private String specialAt(String text, int at, int to) {
        int close = text.indexOf(']', at, Math.min(to, at + LONGEST_SPECIAL_TOKEN));
        String candidate = close < 0 ? "" : text.substring(at, close + 1);
        return SPECIAL_TOKENS.contains(candidate) && pieces.has(candidate) ? candidate : "";
    }

    private void tokenizePlain(String text, int from, int to, StringBuilder normalized, TokenIds ids) {
        normalized.setLength(0);
        BertNormalizer.append(text, from, to, normalized);
        int word = 0;
        int i = 0;
        while (i < normalized.length() && !ids.isFull()) {
            int codePoint = normalized.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            boolean punctuation = ReferenceCategories.isPunctuation(codePoint);
            if (punctuation || codePoint == ' ') {
                pieces.append(normalized, word, i, ids);
                word = next;
            }
            if (punctuation) {
                pieces.append(normalized, i, next, ids);
            }
            i = next;
        }
        pieces.append(normalized, word, normalized.length(), ids);
    }
}
