package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Gaps in English sentences: grammar, spelling and words that are easily confused. */
final class Grammar implements TaskKind {
    private static final Table SENTENCES = Table.load("grammar");
    private static final List<String> REQUESTS = List.of(
            "Which option completes the sentence correctly?\n\n{0}\n",
            "Choose the right word or phrase for the gap: {0}\n", "My English homework: fill in the blank.\n\n{0}\n");

    @Override
    public String name() {
        return "grammar";
    }

    @Override
    public Skill skill() {
        return Skill.LANGUAGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        List<String> row = SENTENCES.row(number); // difficulty | sentence | right | wrong | wrong
        String right = row.get(2);
        return ChoiceQuestions.of(
                dice,
                fill(dice.pick(REQUESTS), row.get(1)),
                Double.parseDouble(row.get(0)),
                "Read aloud, the sentence needs \"" + right + "\".",
                right,
                row.subList(3, row.size()));
    }
}
