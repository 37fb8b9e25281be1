package dev.uniroute.routing.wordpiece;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the normalisation of BERT's uncased models makes of each character: clean, a space around ideographs, canonical
 * decomposition without its marks, lower case. The table is the reference's own answer for every code point
 * ({@code uncased-characters.txt}), since that depends on three versions of Unicode, none of which need be Java's.
 *
 * <p>An entry is an int: {@link #kind} in the lower four bits, {@link #value} above. Held in pages of 256 code points, of
 * which those without a special character are one.
 */
final class UncasedCharacters {

    /** A letter, or anything else that words are made of; it stays as it is. */
    static final int LETTER = 0;
    /** Ends a word. */
    static final int SPACE = 1;
    /** Is a word. */
    static final int PUNCTUATION = 2;
    /** Is a word; the value is the ideograph that it stands for. */
    static final int IDEOGRAPH = 3;
    /** Vanishes without a trace. */
    static final int DROPPED = 4;
    /** A mark that vanishes, but over which marks do not change places. */
    static final int STARTER = 5;
    /** A mark that stays; the value is its canonical combining class, 1 to 254. */
    static final int COMBINING = 6;
    /** Becomes the code point that is the value. */
    static final int IMAGE = 7;
    /** Becomes several code points, {@link #images} of the value. */
    static final int IMAGES = 8;
    /** A Hangul syllable: becomes two or three Jamo by Unicode's rule. */
    static final int HANGUL = 9;

    private static final int KIND_BITS = 4;
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int HEX = 16;

    /** The page without a special character. */
    private static final int[] LETTERS = new int[PAGE];

    private static final int[][] PAGES = new int[(Character.MAX_CODE_POINT + 1) >> PAGE_BITS][];
    private static final int[][] IMAGE_LISTS = load();

    private UncasedCharacters() {}

    /** The entry of a code point. */
    static int of(int codePoint) {
        return PAGES[codePoint >> PAGE_BITS][codePoint & (PAGE - 1)];
    }

    /** One of the constants above. */
    static int kind(int entry) {
        return entry & ((1 << KIND_BITS) - 1);
    }

    /** What the kind says. */
    static int value(int entry) {
        return entry >>> KIND_BITS;
    }

    /** The code points that a character of kind {@link #IMAGES} becomes; not to be changed. */
    static int[] images(int entry) {
        return IMAGE_LISTS[value(entry)];
    }

    private static int[][] load() {
        List<int[]> lists = new ArrayList<>();
        Arrays.setAll(PAGES, page -> new int[PAGE]);
        set('\uac00', '\ud7a3', HANGUL, 0);
        set(Character.MIN_SURROGATE, Character.MAX_SURROGATE, DROPPED, 0);
        for (String line : lines()) {
            read(line.split(" ", -1), lists);
        }
        Arrays.setAll(PAGES, page -> Arrays.equals(PAGES[page], LETTERS) ? LETTERS : PAGES[page]);
        return lists.toArray(int[][]::new);
    }

    private static List<String> lines() {
        try (InputStream in = UncasedCharacters.class.getResourceAsStream("uncased-characters.txt")) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks uncased-characters.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String[] words, List<int[]> lists) {
        int dash = words[0].indexOf('-');
        int from = Integer.parseInt(words[0], 0, dash < 0 ? words[0].length() : dash, HEX);
        int to = dash < 0 ? from : Integer.parseInt(words[0].substring(dash + 1), HEX);
        switch (words[1]) {
            case "space" -> set(from, to, SPACE, 0);
            case "punctuation" -> set(from, to, PUNCTUATION, 0);
            case "dropped" -> set(from, to, DROPPED, 0);
            case "starter" -> set(from, to, STARTER, 0);
            case "combining" -> set(from, to, COMBINING, Integer.parseInt(words[2]));
            case "ideograph" -> ideographs(from, to, words);
            case "shifts" -> shift(from, to, Integer.parseInt(words[2]));
            case "is" -> {
                set(from, to, IMAGES, lists.size());
                lists.add(Arrays.stream(words)
                        .skip(2)
                        .mapToInt(image -> Integer.parseInt(image, HEX))
                        .toArray());
            }
            default -> throw new IllegalStateException("uncased-characters.txt has the word " + words[1]);
        }
    }

    private static void ideographs(int from, int to, String... words) {
        for (int c = from; c <= to; c++) {
            set(c, c, IDEOGRAPH, words.length > 2 ? Integer.parseInt(words[2], HEX) : c);
        }
    }

    private static void shift(int from, int to, int distance) {
        for (int c = from; c <= to; c++) {
            set(c, c, IMAGE, c + distance);
        }
    }

    private static void set(int from, int to, int kind, int value) {
        for (int c = from; c <= to; c++) {
            PAGES[c >> PAGE_BITS][c & (PAGE - 1)] = value << KIND_BITS | kind;
        }
    }
}
