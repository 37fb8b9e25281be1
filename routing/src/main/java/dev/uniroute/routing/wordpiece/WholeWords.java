package dev.uniroute.routing.wordpiece;

import java.util.List;
import java.util.function.Predicate;

/**
 * The short ASCII words of a vocabulary, each found by one look where a walk down the {@link PieceTrie} takes a look per char:
 * most words of a text are in the vocabulary as they are. An open hash table whose places are two longs side by side, so
 * that one line of the processor's cache has all of a place.
 *
 * <p>Example: "the" is 0x746865 in the first long of its place. The lower half of the second is its id; of longer words, the
 * upper half has up to four chars before the last eight.
 */
final class WholeWords {

    /** What is found for a word that is not here. */
    static final int NONE = -1;

    private static final int LONGEST = Long.BYTES + Integer.BYTES;
    private static final int LONGS = 2;

    /** The upper bits of a product with it depend on all bits of the other factor. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** A place is free where its first long is 0, which is no word. */
    private final long[] places;

    /** How far a hash is shifted to the right to be the number of a place. */
    private final int shift;

    /**
     * The table of those tokens of a vocabulary that are words, short, and ASCII.
     *
     * @param vocabulary the tokens, each once; a token's id is its index
     * @param isWord whether a token can be a whole word
     */
    WholeWords(List<String> vocabulary, Predicate<String> isWord) {
        int words = (int) vocabulary.stream().filter(isWord).count();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(words + words / 4);
        this.places = new long[LONGS << bits];
        this.shift = Long.SIZE - bits;
        Word word = new Word();
        for (int id = 0; id < vocabulary.size(); id++) {
            String token = vocabulary.get(id);
            if (token.length() <= LONGEST && isWord.test(token)) {
                word.clear();
                token.chars().forEach(c -> word.append((char) c));
                put(word, id);
            }
        }
    }

    private void put(Word word, int id) {
        if (word.isAscii() && word.lastBytes() != 0) {
            int at = seek(word);
            places[at] = word.lastBytes();
            places[at + 1] = word.bytesBefore() << Integer.SIZE | id;
        }
    }

    /** Id of a word; {@link #NONE} if it is not here. */
    int find(Word word) {
        if (word.length() > LONGEST || !word.isAscii()) {
            return NONE;
        }
        int at = seek(word);
        return places[at] == 0 ? NONE : (int) places[at + 1];
    }

    /** The place of a word, or the free one where it would be. */
    private int seek(Word word) {
        long last = word.lastBytes();
        long before = word.bytesBefore();
        int at = LONGS * (int) (((last ^ before << 1) * GOLDEN_RATIO) >>> shift);
        while (places[at] != 0 && (places[at] != last || places[at + 1] >>> Integer.SIZE != before)) {
            at = (at + LONGS) & (places.length - 1);
        }
        return at;
    }
}
