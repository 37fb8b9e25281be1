package dev.uniroute.starter.task;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Questions whose answer is a fraction; a decimal that is close enough counts too. */
final class RatioQuestions {
    private static final String INSTRUCTION =
            "On the last line give only the result, as a whole number or a simple fraction such as 3/4.";
    private static final double TOLERANCE = 0.0005;

    private RatioQuestions() {}

    /** A question with the values that likely slips lead to; slips within the tolerance are dropped. */
    static Question of(String text, double difficulty, String working, Ratio answer, Ratio... slips) {
        List<String> wrong = Stream.concat(
                        Stream.of(slips), Stream.of(Ratio.of(answer.numerator() + 1, answer.denominator())))
                .filter(slip -> Math.abs(slip.value() - answer.value()) > TOLERANCE)
                .map(Ratio::toString)
                .toList();
        Grader grader = new Grader(new Extraction.LastLine(), new Rule.Numeric(answer.toString(), TOLERANCE));
        return new Question(text, INSTRUCTION, grader, difficulty, new Solution(working, answer.toString(), wrong));
    }
}
