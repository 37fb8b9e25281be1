package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Countries and their capitals. */
final class Geography implements TaskKind {
    private static final String INSTRUCTION = "A short answer is enough.";
    private static final Table CAPITALS = Table.load("capitals");
    private static final List<String> CAPITAL_OF = List.of(
            "What is the capital of {0}?", "Name the capital city of {0}.", "Which city is the capital of {0}?");
    private static final List<String> COUNTRY_OF = List.of(
            "{0} is the capital of which country?",
            "Of what country is {0} the capital?", "I am flying to {0}. Which country has it as its capital?");

    @Override
    public String name() {
        return "geography";
    }

    @Override
    public Skill skill() {
        return Skill.KNOWLEDGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        List<String> row = CAPITALS.row(number); // difficulty | country | capital | another city of the country
        double difficulty = Double.parseDouble(row.get(0));
        List<String> other = CAPITALS.row(number + 5);
        return number % 3 == 2
                ? fact(
                        fill(dice.pick(COUNTRY_OF), row.get(2)),
                        difficulty,
                        row.get(1),
                        other.get(1),
                        CAPITALS.row(number + 11).get(1))
                : fact(fill(dice.pick(CAPITAL_OF), row.get(1)), difficulty, row.get(2), row.get(3), other.get(2));
    }

    private static Question fact(String text, double difficulty, String answer, String... wrong) {
        Grader grader = Grader.ofWholeAnswer(new Rule.Contains(List.of(answer), true, false));
        Solution solution = new Solution(
                "",
                fill("It is {0}.", answer),
                List.of(wrong).stream().map(it -> fill("It is {0}.", it)).toList());
        return new Question(text, INSTRUCTION, grader, difficulty, solution);
    }
}
