package dev.uniroute.routing.wordpiece;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one word into the tokens of a vocabulary: the longest that it starts with, then the longest {@code ##}continuation,
 * and so on. A word that cannot be cut up, or is too long, is one {@code [UNK]}. Most words are tokens as they are and found
 * without cutting ({@link WholeWords}).
 */
final class WordPieces {

    private static final String CONTINUATION = "##";

    private final WholeWords wholeWords;
    private final PieceTrie words;
    private final PieceTrie continuations;
    private final int unknown;

    WordPieces(List<String> vocabulary, int unknown) {
        this.wholeWords = new WholeWords(vocabulary, token -> !continues(token));
        this.words = trie(vocabulary, false);
        this.continuations = trie(vocabulary, true);
        this.unknown = unknown;
    }

    private static PieceTrie trie(List<String> vocabulary, boolean continuations) {
        List<String> pieces = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (int id = 0; id < vocabulary.size(); id++) {
            String token = vocabulary.get(id);
            if (continues(token) == continuations && !token.isEmpty()) {
                pieces.add(continuations ? token.substring(CONTINUATION.length()) : token);
                ids.add(id);
            }
        }
        return new PieceTrie(pieces, ids.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether a token goes on with a word that another one began. */
    private static boolean continues(String token) {
        return token.startsWith(CONTINUATION) && token.length() > CONTINUATION.length();
    }

    /** Appends the ids of a word, of nothing if it is empty, and clears it. */
    void append(Word word, TokenIds ids) {
        if (!word.isEmpty()) {
            int whole = wholeWords.find(word);
            if (whole == WholeWords.NONE) {
                appendPieces(word, ids);
            } else {
                ids.add(whole);
            }
            word.clear();
        }
    }

    private void appendPieces(Word word, TokenIds ids) {
        int before = ids.count();
        if (word.isTooLong() || !cut(word.chars(), word.length(), ids)) {
            ids.rewind(before);
            ids.add(unknown);
        }
    }

    private boolean cut(char[] chars, int length, TokenIds ids) {
        PieceTrie trie = words;
        for (int at = 0; at < length; trie = continuations) {
            long found = trie.longest(chars, at, length);
            if (PieceTrie.length(found) == 0) {
                return false;
            }
            ids.add(PieceTrie.id(found));
            at += PieceTrie.length(found);
        }
        return true;
    }
}
