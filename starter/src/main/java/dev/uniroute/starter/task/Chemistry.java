package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Chemical elements: symbols, names and atomic numbers. */
final class Chemistry implements TaskKind {
    private static final String INSTRUCTION = "Reply with a JSON object of the form {\"answer\": ...}.";
    private static final Table ELEMENTS = Table.load("elements");

    @Override
    public String name() {
        return "chemistry";
    }

    @Override
    public Skill skill() {
        return Skill.KNOWLEDGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        List<String> row = ELEMENTS.row(number); // difficulty | name | symbol | atomic number
        List<String> next = ELEMENTS.row(number + 1);
        List<String> later = ELEMENTS.row(number + 7);
        double difficulty = Double.parseDouble(row.get(0));
        String name = row.get(1);
        String symbol = row.get(2);
        return switch (number % 3) {
            case 0 ->
                fact(
                        fill(
                                dice.pick(List.of(
                                        "What is the chemical symbol of {0}?",
                                        "Which letters stand for {0} in the periodic table?",
                                        "How do chemists abbreviate the element {0}?")),
                                name),
                        difficulty,
                        new Rule.Exact(symbol, true),
                        List.of(symbol, next.get(2), later.get(2)));
            case 1 ->
                fact(
                        fill(
                                dice.pick(List.of(
                                        "Which chemical element has the symbol {0}?",
                                        "In the periodic table, what does {0} stand for?",
                                        "A bottle in the laboratory is labelled {0}. Which element is in it?")),
                                symbol),
                        difficulty + 0.05,
                        new Rule.Exact(name, true),
                        List.of(name, next.get(1), later.get(1)));
            default ->
                fact(
                        fill(
                                dice.pick(List.of(
                                        "What is the atomic number of {0}?",
                                        "How many protons does an atom of {0} have?",
                                        "At which position of the periodic table is {0}?")),
                                name),
                        difficulty + 0.15,
                        new Rule.Numeric(row.get(3), 0),
                        List.of(row.get(3), next.get(3), later.get(3)));
        };
    }

    private static Question fact(String text, double difficulty, Rule rule, List<String> answers) {
        Grader grader = new Grader(new Extraction.JsonField("answer"), rule);
        Solution solution =
                new Solution("From the periodic table:", answers.getFirst(), answers.subList(1, answers.size()));
        return new Question(text, INSTRUCTION, grader, difficulty, solution);
    }
}
