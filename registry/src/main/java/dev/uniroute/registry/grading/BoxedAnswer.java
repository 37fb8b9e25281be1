package dev.uniroute.registry.grading;

import java.util.Optional;

/**
 * The final answer in the notation of LaTeX: what is inside the {@code \boxed{...}} with which a text ends, closing
 * punctuation aside. Models that are asked for mathematics fall back on it whatever format they are told to use.
 */
final class BoxedAnswer {
    private static final String OPENING = "\\boxed{";
    private static final String CLOSING_PUNCTUATION = "$.)]*\\";

    private BoxedAnswer() {}

    static Optional<String> atEndOf(String text) {
        int start = text.lastIndexOf(OPENING);
        if (start < 0) {
            return Optional.empty();
        }
        int from = start + OPENING.length();
        int close = closingBrace(text, from);
        return close >= 0 && text.substring(close + 1).chars().allMatch(BoxedAnswer::closes)
                ? Optional.of(text.substring(from, close).strip())
                : Optional.empty();
    }

    private static int closingBrace(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean closes(int c) {
        return Character.isWhitespace(c) || CLOSING_PUNCTUATION.indexOf(c) >= 0;
    }
}
