package dev.uniroute.registry.grading;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * 1 if an expression matches somewhere in the answer, else 0; 0 too where matching takes more than
 * {@link BoundedSearch} allows.
 *
 * @param pattern the expression, Java syntax, 1 to 1,000 characters
 */
public record RegexGrader(String pattern) implements TextGrader {
    static final String KIND = "regex";

    private static final String FIELD = "grader.regex.pattern";
    private static final int MAX_CHARACTERS = 1_000;

    public RegexGrader {
        Check.notEmpty(pattern, FIELD);
        Check.atMost(MAX_CHARACTERS, pattern, FIELD);
        compile(pattern);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public double score(FinalAnswer answer) {
        return BoundedSearch.finds(compile(pattern), answer.text()) ? 1 : 0;
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new InvalidGraderException(
                    FIELD, "must be a Java regular expression: %s at %d".formatted(e.getDescription(), e.getIndex()));
        }
    }
}
