package dev.uniroute.routing.embedding;

import java.util.Arrays;

/**
 * The categories of characters as the reference tokenizer knows them: those of Unicode 8. To it, marks, format characters
 * and punctuation that came later are letters like any other; four characters had another category then.
 */
final class ReferenceCategories {

    /**
     * Ranges, both ends included, in which every mark, format character and punctuation character that Java knows is
     * newer than Unicode 8. What else is in a range is never looked up.
     */
    private static final int[] NEWER = ranges("""
            61d 7fd 890-8e2 9fd-9fe a76 afa-aff b55 c04-c3c c77 c84 d00 d3b-d3c d81 eba ece 180f-1886 1abf-1ace
            1b4e-1b4f 1b7d-1b7f 1df6-1dfb 2e43-2e5d a82c a8c5 a8ff a9bd 10d24-10f89 11070-11074 110c2-110cd 111c9
            111cf 1123e-11241 1133b 113bb-1145e 11660-1166c 116b9 1182f-11fff 12ff1-13455 1611e-1612f 16d6d-16f4f
            16fe2-16fe4 1cf00-1cf46 1e000-1e5ff 1e944-1e95f""");

    private ReferenceCategories() {}

    /** A combining mark that takes no space of its own (Mn). */
    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK -> !isNewer(codePoint);
            case Character.COMBINING_SPACING_MARK -> codePoint == 0x1734 || codePoint == 0x1171e;
            default -> false;
        };
    }

    /** White space: the separators (Z*), tab and line ends. */
    static boolean isSpace(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** What has no place in a text: control, format, private use (C*); lone surrogates count among them. */
    static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.FORMAT -> !isNewer(codePoint);
            default -> false;
        };
    }

    /** All ASCII that is no letter, digit, space or control, and Unicode's punctuation (P*). */
    static boolean isPunctuation(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint > ' ' && codePoint < 0x7f && !Character.isLetterOrDigit(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> !isNewer(codePoint);
            default -> codePoint == 0x166d || codePoint == 0x111c9;
        };
    }

    private static boolean isNewer(int codePoint) {
        int at = Arrays.binarySearch(NEWER, codePoint);
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    /** First and last of every range in turn, ascending. */
    private static int[] ranges(String text) {
        return Arrays.stream(text.split("\\s+"))
                .flatMap(range -> Arrays.stream(range.contains("-") ? range.split("-") : new String[] {range, range}))
                .mapToInt(end -> Integer.parseInt(end, 16))
                .toArray();
    }
}
