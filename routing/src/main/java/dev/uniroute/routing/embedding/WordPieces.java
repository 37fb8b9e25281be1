package dev.uniroute.routing.embedding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts one word into the tokens of a vocabulary: the longest that it starts with, then the longest {@code ##}continuation,
 * and so on. A word that cannot be cut up, or has over {@value #MAX_WORD_LENGTH} code points, is one {@code [UNK]}.
 */
final class WordPieces {

    private static final int MAX_WORD_LENGTH = 100;
    private static final String CONTINUATION = "##";
    private static final int NONE = -1;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    /** Characters of a word that the token of each id stands for. */
    private final int[] lengths;

    private final int longest;
    private final int unknown;

    WordPieces(List<String> vocabulary) {
        lengths = new int[vocabulary.size()];
        int longestToken = 1;
        for (int id = 0; id < lengths.length; id++) {
            String token = vocabulary.get(id);
            boolean continues = token.startsWith(CONTINUATION) && token.length() > CONTINUATION.length();
            String piece = continues ? token.substring(CONTINUATION.length()) : token;
            (continues ? continuations : words).put(piece, id);
            lengths[id] = piece.length();
            longestToken = Math.max(longestToken, piece.length());
        }
        longest = longestToken;
        unknown = idOf("[UNK]");
    }

    /** The id of a token that starts a word. */
    int idOf(String token) {
        Integer id = words.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }

    /** Whether the vocabulary has this token as the start of a word. */
    boolean has(String token) {
        return words.containsKey(token);
    }

    /** Appends the ids of the word {@code text[from, to)}; of nothing if it is empty. */
    void append(StringBuilder text, int from, int to, TokenIds ids) {
        if (Character.codePointCount(text, from, to) > MAX_WORD_LENGTH) {
            ids.add(unknown);
            return;
        }
        int before = ids.size();
        int at = from;
        while (at < to) {
            int id = longestMatch(text, at, to, at == from ? words : continuations);
            if (id == NONE) {
                ids.truncate(before);
                ids.add(unknown);
                return;
            }
            ids.add(id);
            at += lengths[id];
        }
    }

    private int longestMatch(StringBuilder text, int from, int to, Map<String, Integer> tokens) {
        for (int end = Math.min(to, from + longest); end > from; end--) {
            Integer id = tokens.get(text.substring(from, end));
            if (id != null) {
                return id;
            }
        }
        return NONE;
    }
}
