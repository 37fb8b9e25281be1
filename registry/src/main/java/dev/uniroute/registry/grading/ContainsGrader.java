package dev.uniroute.registry.grading;

import java.util.List;
import java.util.Locale;

/**
 * The share of the expected texts that occur in the answer.
 *
 * @param expected the texts to look for: 1 to 100, none empty
 * @param ignoreCase whether letters are compared ignoring case
 * @param allOrNothing true: 1 only if all occur, else 0; false: the share of those that occur
 */
public record ContainsGrader(List<String> expected, boolean ignoreCase, boolean allOrNothing) implements TextGrader {
    static final String KIND = "contains";

    private static final int MAX_TEXTS = 100;

    public ContainsGrader {
        expected = List.copyOf(expected);
        Check.that(
                !expected.isEmpty() && expected.size() <= MAX_TEXTS,
                "grader.contains.expected",
                "must have 1 to " + MAX_TEXTS + " texts");
        for (int i = 0; i < expected.size(); i++) {
            Check.notEmpty(expected.get(i), "grader.contains.expected[" + i + "]");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public double score(FinalAnswer answer) {
        String text = folded(answer.text());
        long found = expected.stream().filter(e -> text.contains(folded(e))).count();
        if (allOrNothing) {
            return found == expected.size() ? 1 : 0;
        }
        return (double) found / expected.size();
    }

    private String folded(String text) {
        return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
