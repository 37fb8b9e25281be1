package dev.uniroute.starter.task;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.stream.Stream;

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

    /** The texts of the values; slips that happen to be right are dropped. */
    static Solution solution(String working, Object value, Object... slips) {
        String right = value.toString();
        List<String> wrong = Stream.of(slips)
                .map(Object::toString)
                .filter(slip -> !slip.equals(right))
                .toList();
        return new Solution(working, right, wrong);
    }

    private static Question of(
            String text, String instruction, Extraction extraction, double difficulty, Solution solution) {
        Grader grader = new Grader(extraction, new Rule.Exact(solution.value(), false));
        return new Question(text, instruction, grader, difficulty, solution);
    }
}
