package dev.uniroute.routing.wordpiece;

/**
 * The word that is being read, normalised. It holds at most {@value #MAX_LENGTH} code points; of a longer one it is only
 * known that it is too long. Marks that follow one another stand in the order of their canonical combining classes, those of
 * one class as they were written.
 */
final class Word {

    /** Code points of the longest word that is cut into tokens. */
    static final int MAX_LENGTH = 100;

    private static final int ASCII = 0x80;
    private static final int TOP_BYTE = Long.SIZE - Byte.SIZE;

    private final char[] chars = new char[2 * MAX_LENGTH];
    private int length;
    private int codePoints;
    /** The last sixteen chars as bytes, eight in each; what they are worth if one is beyond ASCII, {@link #seen} tells. */
    private long lastBytes;

    private long bytesBefore;
    /** All bits that a char has. */
    private int seen;
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

    /** Whether all chars are ASCII. */
    boolean isAscii() {
        return seen < ASCII;
    }

    /** The last eight chars of an ASCII word, one byte each, the last one lowest. */
    long lastBytes() {
        return lastBytes;
    }

    /** The eight before those; 0 if there are none. */
    long bytesBefore() {
        return bytesBefore;
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
        lastBytes = 0;
        bytesBefore = 0;
        seen = 0;
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
        long low = lastBytes;
        long high = bytesBefore;
        while (i < end) {
            char c = text.charAt(i);
            if (c >= letters.length || letters[c] <= last) {
                break;
            }
            byte letter = letters[c];
            chars[at++] = (char) letter;
            high = high << Byte.SIZE | low >>> TOP_BYTE;
            low = low << Byte.SIZE | letter;
            i++;
        }
        lastBytes = low;
        bytesBefore = high;
        length = at;
        marks = at;
        codePoints += i - from;
        return i;
    }

    /** Appends a character of the BMP that is no mark. */
    void append(char letter) {
        if (codePoints++ < MAX_LENGTH) {
            chars[length++] = letter;
            remember(letter);
            marks = length;
        }
    }

    /** Appends a code point that is no mark. */
    void append(int letter) {
        if (codePoints++ < MAX_LENGTH) {
            length += Character.toChars(letter, chars, length);
            remember(letter);
            marks = length;
        }
    }

    private void remember(int letter) {
        bytesBefore = bytesBefore << Byte.SIZE | lastBytes >>> TOP_BYTE;
        lastBytes = lastBytes << Byte.SIZE | letter;
        seen |= letter;
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
        seen |= mark;
        length += size;
    }

    /** Marks that follow do not change places with those before. */
    void fixMarks() {
        marks = length;
    }
}
