package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Puzzles with exactly one solution: orders from clues, and knights and knaves. */
final class LogicPuzzle implements TaskKind {
    private static final List<String> RACES = List.of(
            "{0} ran a race; nobody tied. {1} Who finished in place {2}?",
            "There was a chess tournament for {0}, and every place in the ranking was taken once. {1} Who came in at "
                    + "place {2}?",
            "The final results of {0} are known only through remarks, and there were no ties. {1} Which of them took "
                    + "place {2}?");
    private static final List<String> ISLANDS = List.of(
            "On an island everyone is either a knight, who always tells the truth, or a knave, who always lies. You "
                    + "meet {0}. {1} Which of them are knights?",
            "Each of {0} either always lies (a knave) or always tells the truth (a knight). {1} Who is a knight?");

    @Override
    public String name() {
        return "logic-puzzle";
    }

    @Override
    public Skill skill() {
        return Skill.LOGIC;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 4) {
            case 0 -> race(3, 0.4, dice);
            case 1 -> island(2, 0.6, dice);
            case 2 -> race(5, 0.75, dice);
            default -> island(3, 0.95, dice);
        };
    }

    private static Question race(int runners, double difficulty, Dice dice) {
        Ranking ranking = Ranking.of(dice.sample(People.NAMES, runners), dice);
        int place = dice.between(1, runners);
        String right = ranking.order().get(place - 1);
        List<String> wrong = ranking.order().stream()
                .filter(name -> !name.equals(right))
                .sorted()
                .toList();
        List<String> names = ranking.order().stream().sorted().toList();
        String text = fill(dice.pick(RACES), EnglishList.of(names), String.join(" ", ranking.clues()), place);
        String working = "The clues leave one order: " + String.join(", ", ranking.order()) + ".";
        return ChoiceQuestions.of(dice, text, difficulty, working, right, wrong);
    }

    private static Question island(int people, double difficulty, Dice dice) {
        Island island = Island.of(dice.sample(People.NAMES, people), dice);
        String text = fill(dice.pick(ISLANDS), EnglishList.of(island.names()), String.join(" ", island.remarks()));
        List<String> options = island.allAnswers();
        String right = options.get(island.knights());
        List<String> wrong =
                options.stream().filter(option -> !option.equals(right)).toList();
        String working = "Every other assumption contradicts one of the remarks.";
        return ChoiceQuestions.of(dice, text, difficulty, working, right, wrong);
    }
}
