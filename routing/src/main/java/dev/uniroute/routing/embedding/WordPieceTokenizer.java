package dev.uniroute.routing.embedding;

import java.util.List;

/**
 * BERT's uncased WordPiece tokenizer, with the semantics of HuggingFace's reference. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester") // until it is written
public final class WordPieceTokenizer {

    /**
     * A tokenizer for a vocabulary.
     *
     * @param vocabulary the tokens; a token's id is its index. Continuations start with {@code ##}.
     * @throws IllegalArgumentException if {@code [UNK]}, {@code [CLS]} or {@code [SEP]} is missing
     */
    public WordPieceTokenizer(List<String> vocabulary) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The ids of a text between {@code [CLS]} and {@code [SEP]}.
     *
     * @param maxTokens largest length of the result, special tokens included, >= 2; what is beyond is cut off
     */
    public int[] encode(String text, int maxTokens) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Number of tokens of the whole text, without {@code [CLS]} and {@code [SEP]}. */
    public int count(String text) {
        throw new UnsupportedOperationException("not yet");
    }
}
