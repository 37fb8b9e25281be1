package dev.uniroute.starter.task;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.stream.IntStream;

/** Questions whose answer is one integer on a line of its own. */
final class NumberQuestions {
    private static final String INSTRUCTION = "End with a line of the form \"Answer: <number>\".";
    private static final Extraction ANSWER_LINE = new Extraction.AfterMarker("Answer:");

    private NumberQuestions() {}

    /** A question with the values that likely slips lead to; slips that happen to be right are dropped. */
    static Question of(String text, double difficulty, String working, int answer, int... slips) {
        List<String> wrong = IntStream.concat(IntStream.of(slips), IntStream.of(answer + 1, answer + 10))
                .filter(slip -> slip != answer)
                .distinct()
                .limit(3)
                .mapToObj(String::valueOf)
                .toList();
        String value = String.valueOf(answer);
        Grader grader = new Grader(ANSWER_LINE, new Rule.Numeric(value, 0));
        return new Question(text, INSTRUCTION, grader, difficulty, new Solution(working, value, wrong));
    }
}
