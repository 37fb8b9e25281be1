package dev.uniroute.starter.task;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Questions whose answer is one exact text. */
final class TextQuestions {
    private static final String AFTER_MARKER = "End with a line of the form \"{0} <{1}>\" and nothing after it.";
    private static final String LAST_LINE = "Put only the {0} on the last line.";

    private TextQuestions() {}

    /** The answer follows a marker. */
    static Question afterMarker(String marker, String what, String text, double difficulty, Solution solution) {
        String instruction = Template.fill(AFTER_MARKER, marker, what);
        return of(text, instruction, new Extraction.AfterMarker(marker), difficulty, solution);
    }

    /** The answer is the last line. */
    static Question lastLine(String what, String text, double difficulty, Solution solution) {
        return of(text, Template.fill(LAST_LINE, what), new Extraction.LastLine(), difficulty, solution);
    }

    /** Drops the wrong values that happen to be right. */
    static Solution solution(String working, String value, String... slips) {
        return new Solution(
                working,
                value,
                List.of(slips).stream().filter(slip -> !slip.equals(value)).toList());
    }

    private static Question of(
            String text, String instruction, Extraction extraction, double difficulty, Solution solution) {
        Grader grader = new Grader(extraction, new Rule.Exact(solution.value(), false));
        return new Question(text, instruction, grader, difficulty, solution);
    }
}
