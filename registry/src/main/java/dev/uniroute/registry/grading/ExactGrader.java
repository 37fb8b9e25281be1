package dev.uniroute.registry.grading;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * 1 if the answer equals the expected text, else 0. Quotes around either are dropped, white space inside them counts;
 * a line break or tab equals its escape ({@code \n}, {@code \t}). An array or object of a JSON answer is compared as a
 * value, so that {@code ["a", "b"]} equals {@code ['a','b']}.
 *
 * @param expected the expected text, not blank; {@code ''} expects an empty text
 * @param ignoreCase whether letters are compared ignoring case
 */
public record ExactGrader(String expected, boolean ignoreCase) implements TextGrader {
    static final String KIND = "exact";

    public ExactGrader {
        Check.that(!expected.isBlank(), "grader.exact.expected", "must not be blank");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public double score(FinalAnswer answer) {
        boolean equal = switch (answer) {
            case FinalAnswer.Structure structure -> equalsValue(structure.value());
            case FinalAnswer.Text text -> equalsText(text.text());
        };
        return equal ? 1 : 0;
    }

    private boolean equalsValue(JsonNode value) {
        return Json.parseLiteral(expected)
                .map(literal -> Json.sameValue(literal, value))
                .orElseGet(() -> equalsText(value.toString()));
    }

    private boolean equalsText(String text) {
        String a = bare(text);
        String b = bare(expected.strip());
        return ignoreCase ? a.equalsIgnoreCase(b) : a.equals(b);
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isQuote(text.charAt(from))) {
            from++;
        }
        while (from < to && isQuote(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to)
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
