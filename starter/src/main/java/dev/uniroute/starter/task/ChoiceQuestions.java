package dev.uniroute.starter.task;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions with lettered choices; the options are part of the text, as a user would send them. */
final class ChoiceQuestions {
    private static final String INSTRUCTION = "Finish with a line \"Answer: <letter>\" that names one choice.";
    private static final Extraction ANSWER_LINE = new Extraction.AfterMarker("Answer:");

    private ChoiceQuestions() {}

    /** A question with its options in random order. */
    static Question of(Dice dice, String text, double difficulty, String working, String right, List<String> wrong) {
        List<String> options = dice.shuffled(
                Stream.concat(Stream.of(right), wrong.stream()).distinct().toList());
        char answer = letter(options.indexOf(right));
        List<String> others = letters(options)
                .filter(letter -> letter != answer)
                .map(String::valueOf)
                .toList();
        Grader grader = new Grader(ANSWER_LINE, new Rule.MultipleChoice(answer, options.size()));
        Solution solution = new Solution(working, String.valueOf(answer), others);
        return new Question(text + "\n" + list(options), INSTRUCTION, grader, difficulty, solution);
    }

    private static String list(List<String> options) {
        return letters(options)
                .map(letter -> letter + ") " + options.get(letter - 'A'))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Character> letters(List<String> options) {
        return IntStream.range(0, options.size()).mapToObj(ChoiceQuestions::letter);
    }

    private static char letter(int index) {
        return (char) ('A' + index);
    }
}
