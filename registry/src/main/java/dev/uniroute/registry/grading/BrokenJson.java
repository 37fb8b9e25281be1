package dev.uniroute.registry.grading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a field out of JSON that no parser accepts: cut off, with backslashes of LaTeX, or with literals of a
 * programming language. {@code {"why": "\(x\)", "answer": "3"}} has the answer {@code 3} all the same.
 */
final class BrokenJson {
    private static final Pattern END_OF_BARE_VALUE = Pattern.compile("[\\n\\r}]");

    private BrokenJson() {}

    /**
     * The value after the first {@code "field":}. A text in double quotes ends with its closing quote, everything else,
     * and a text that is never closed, at the end of the line or at the next closing brace. It is taken as it is
     * written: where the JSON is broken, a backslash need not be an escape.
     */
    static Optional<String> field(String name, String text) {
        Matcher label =
                Pattern.compile(Pattern.quote('"' + name + '"') + "\\s*+:\\s*+").matcher(text);
        return label.find() ? Optional.of(value(text.substring(label.end()))) : Optional.empty();
    }

    private static String value(String rest) {
        int close = rest.startsWith("\"") ? closingQuote(rest) : -1;
        return close > 0 ? rest.substring(1, close) : bare(rest);
    }

    private static int closingQuote(String text) {
        for (int i = 1; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '"' -> {
                    return i;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static String bare(String rest) {
        Matcher end = END_OF_BARE_VALUE.matcher(rest);
        String value = (end.find() ? rest.substring(0, end.start()) : rest).strip();
        return value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
    }
}
