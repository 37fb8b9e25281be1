package dev.uniroute.routing.embedding;

import java.text.Normalizer;

/**
 * The normalisation of BERT's uncased models, in the order of the reference:
 *
 * <ol>
 *   <li>clean: U+0000, U+FFFD and control characters vanish, white space becomes a space;
 *   <li>a space on either side of every CJK ideograph, so that each is a word;
 *   <li>accents: canonical decomposition (NFD), then combining marks (Mn) vanish;
 *   <li>lower case, code point by code point.
 * </ol>
 *
 * <p>Example: "Crème\u00a0BRÛLÉE" becomes "creme brulee".
 */
final class BertNormalizer {

    private BertNormalizer() {}

    /** Appends {@code text[start, end)}, normalised, to {@code target}. */
    static void append(String text, int start, int end, StringBuilder target) {
        if (isAscii(text, start, end)) {
            appendAscii(text, start, end, target);
        } else {
            StringBuilder cleaned = new StringBuilder(end - start + 16);
            clean(text, start, end, cleaned);
            appendStripped(Normalizer.normalize(cleaned, Normalizer.Form.NFD), target);
        }
    }

    private static boolean isAscii(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void appendAscii(String text, int start, int end, StringBuilder target) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (ReferenceCategories.isSpace(c)) {
                target.append(' ');
            } else if (c > ' ' && c < 0x7f) {
                target.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            }
        }
    }

    private static void clean(String text, int start, int end, StringBuilder target) {
        for (int i = start; i < end; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (ReferenceCategories.isSpace(codePoint)) {
                target.append(' ');
            } else if (isIdeograph(codePoint)) {
                target.append(' ').appendCodePoint(codePoint).append(' ');
            } else if (codePoint != 0xfffd && !ReferenceCategories.isControl(codePoint)) {
                target.appendCodePoint(codePoint);
            }
        }
    }

    private static void appendStripped(String decomposed, StringBuilder target) {
        for (int i = 0; i < decomposed.length(); ) {
            int codePoint = decomposed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!ReferenceCategories.isMark(codePoint)) {
                target.appendCodePoint(Character.toLowerCase(codePoint));
            }
        }
    }

    /** The blocks that the reference lists, with its gap at U+2B820. */
    private static boolean isIdeograph(int codePoint) {
        return (codePoint >= 0x4e00 && codePoint <= 0x9fff)
                || (codePoint >= 0x3400 && codePoint <= 0x4dbf)
                || (codePoint >= 0x20000 && codePoint <= 0x2a6df)
                || (codePoint >= 0x2a700 && codePoint <= 0x2b73f)
                || (codePoint >= 0x2b740 && codePoint <= 0x2b81f)
                || (codePoint >= 0x2b920 && codePoint <= 0x2ceaf)
                || (codePoint >= 0xf900 && codePoint <= 0xfaff)
                || (codePoint >= 0x2f800 && codePoint <= 0x2fa1f);
    }
}
