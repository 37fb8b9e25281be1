package dev.uniroute.routing.wordpiece;

/**
 * The word that is being read, normalised. It holds at most {@value #MAX_LENGTH} code points; of a longer one it is only
 * known that it is too long. Marks that follow one another stand in the order of their canonical combining classes, those of
 * one class as they were written.
 */
final class Word {

    /** Code points of the longest word that is cut into tokens. */
    static final int MAX_LENGTH = 100;

    private final char[] chars = new char[2 * MAX_LENGTH];
    private int length;
    private int codePoints;
    /** Where the marks begin that a following one may change places with. */
    private int marks;

    /** UTF-16, of which {@link #length} are the word; not to be changed. */
    char[] chars() {
        return chars;
    }

    /** Number of chars. */
    int length() {
        return length;
    }

    boolean isEmpty() {
        return codePoints == 0;
    }

    boolean isTooLong() {
        return codePoints > MAX_LENGTH;
    }

    void clear() {
        length = 0;
        codePoints = 0;
        marks = 0;
    }

    /**
     * Appends what becomes of the ASCII letters that a text has from some char on.
     *
     * @param letters what becomes of each ASCII character, at or below {@code last} for those that are no letters
     * @return the first char that is no such letter, or the end of the text
     */
    int appendLetters(String text, int from, byte[] letters, byte last) {
        int i = from;
        int at = length;
        int end = Math.min(text.length(), from + MAX_LENGTH - codePoints);
        while (i < end) {
            char c = text.charAt(i);
            if (c >= letters.length || letters[c] <= last) {
                break;
            }
            chars[at++] = (char) letters[c];
            i++;
        }
        length = at;
        marks = at;
        codePoints += i - from;
        return i;
    }

    /** Appends a character of the BMP that is no mark. */
    void append(char letter) {
        if (codePoints++ < MAX_LENGTH) {
            chars[length++] = letter;
            marks = length;
        }
    }

    /** Appends a code point that is no mark. */
    void append(int letter) {
        if (codePoints++ < MAX_LENGTH) {
            length += Character.toChars(letter, chars, length);
            marks = length;
        }
    }

    /** Appends a mark of a canonical combining class > 0: before the marks of higher classes. */
    void appendMark(int mark, int combiningClass) {
        if (codePoints++ >= MAX_LENGTH) {
            return;
        }
        int at = length;
        while (at > marks) {
            int before = Character.codePointBefore(chars, at);
            if (UncasedCharacters.value(UncasedCharacters.of(before)) <= combiningClass) {
                break;
            }
            at -= Character.charCount(before);
        }
        int size = Character.charCount(mark);
        System.arraycopy(chars, at, chars, at + size, length - at);
        Character.toChars(mark, chars, at);
        length += size;
    }

    /** Marks that follow do not change places with those before. */
    void fixMarks() {
        marks = length;
    }
}
