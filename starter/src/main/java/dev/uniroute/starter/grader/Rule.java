package dev.uniroute.starter.grader;

import java.util.List;
import java.util.regex.Pattern;

/** How the part of an answer that counts is graded. Each rule is one grader of the API, which says what it does. */
public sealed interface Rule {

    /** Compares numbers; {@code expected} may be a simple fraction. */
    record Numeric(String expected, double tolerance) implements Rule {
        public Numeric {
            if (!Double.isFinite(tolerance) || tolerance < 0) {
                throw new IllegalArgumentException("tolerance must be finite and >= 0: " + tolerance);
            }
        }
    }

    /** Compares texts literally. */
    record Exact(String expected, boolean ignoreCase) implements Rule {}

    /** Compares the letter of a choice among the first {@code choices} letters. */
    record MultipleChoice(char expected, int choices) implements Rule {
        public MultipleChoice {
            if (choices < 2 || choices > 26 || expected < 'A' || expected >= 'A' + choices) {
                throw new IllegalArgumentException("not one of " + choices + " choices: " + expected);
            }
        }
    }

    /** The share of the expected texts that occur, or whether all do. */
    record Contains(List<String> expected, boolean ignoreCase, boolean allOrNothing) implements Rule {
        public Contains {
            expected = List.copyOf(expected);
            if (expected.isEmpty() || expected.contains("")) {
                throw new IllegalArgumentException("nothing to look for: " + expected);
            }
        }
    }

    /** Matches a regular expression somewhere in the answer. */
    record Regex(String pattern) implements Rule {
        public Regex {
            Pattern.compile(pattern);
        }
    }

    /** Compares one field of a JSON answer, given as a JSON pointer, with a JSON value. */
    record JsonField(String pointer, String expectedJson) implements Rule {
        public JsonField {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException("not a JSON pointer: " + pointer);
            }
        }
    }

    /** Compares meanings by embeddings; a threshold of 0 makes the similarity itself the score. */
    record EmbeddingSimilarity(String expected, double threshold) implements Rule {
        public EmbeddingSimilarity {
            if (!(threshold >= 0 && threshold <= 1)) {
                throw new IllegalArgumentException("threshold must be in [0, 1]: " + threshold);
            }
        }
    }
}
