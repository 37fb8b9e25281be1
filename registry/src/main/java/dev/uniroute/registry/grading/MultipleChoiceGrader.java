package dev.uniroute.registry.grading;

/**
 * 1 if the answer chooses the expected letter, as in {@code B}, {@code (B)}, {@code B.} or {@code Answer: B}, else 0.
 *
 * @param expected the expected letter, {@code A} to {@code Z}
 * @param choices how many choices there are, 2 to 26; 0: any letter is taken as a choice
 */
public record MultipleChoiceGrader(String expected, int choices) implements TextGrader {
    static final String KIND = "multiple_choice";

    public MultipleChoiceGrader {
        Check.that(
                choices == 0 || (choices >= 2 && choices <= 26),
                "grader.multiple_choice.choices",
                "must be 0 or between 2 and 26");
        Check.that(
                expected.length() == 1 && expected.charAt(0) >= 'A' && expected.charAt(0) <= lastLetter(choices),
                "grader.multiple_choice.expected",
                "must be one letter, A to " + lastLetter(choices));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public double score(FinalAnswer answer) {
        return ChosenLetter.in(answer.text(), lastLetter(choices))
                .map(letter -> letter == expected.charAt(0) ? 1.0 : 0.0)
                .orElse(0.0);
    }

    private static char lastLetter(int choices) {
        return choices == 0 ? 'Z' : (char) ('A' + choices - 1);
    }
}
