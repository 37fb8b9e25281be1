package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists to be put in order. */
final class Sorting implements TaskKind {
    private static final String FORM = "items separated by a comma and a space";

    @Override
    public String name() {
        return "sorting";
    }

    @Override
    public Skill skill() {
        return Skill.LOGIC;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 4) {
            case 0 -> numbers(dice);
            case 1 -> alphabet(dice);
            case 2 -> ages(dice);
            default -> lengths(dice);
        };
    }

    private static Question numbers(Dice dice) {
        List<Integer> items = dice.sample(IntStream.range(-60, 400).boxed().toList(), dice.between(5, 8));
        boolean rising = dice.unit() < 0.5;
        String text = fill(
                dice.pick(List.of(
                        "Sort these numbers from {1}: {0}.",
                        "Put the measurements {0} in order, {1}.", "Arrange {0} from {1}.")),
                join(items),
                rising ? "smallest to largest" : "largest to smallest");
        return sorted(text, 0.2, items, rising ? Comparator.naturalOrder() : Comparator.reverseOrder());
    }

    private static Question alphabet(Dice dice) {
        List<String> items = dice.sample(Words.ALL, dice.between(5, 8));
        String text = fill(
                dice.pick(List.of(
                        "Put these words in alphabetical order: {0}.",
                        "How would a dictionary order the words {0}?", "Alphabetise the following list: {0}.")),
                join(items));
        return sorted(text, 0.35, items, Comparator.naturalOrder());
    }

    private static Question ages(Dice dice) {
        List<String> names = dice.sample(People.NAMES, 5);
        List<Integer> years = dice.sample(IntStream.range(1948, 2012).boxed().toList(), 5);
        String facts = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " in " + years.get(i))
                .collect(Collectors.joining(", "));
        boolean oldestFirst = dice.unit() < 0.5;
        String text = fill(
                dice.pick(List.of(
                        "These people were born as follows: {0}. List their names from {1}.",
                        "Birth years: {0}. Give the names in order of age, {1}.")),
                facts,
                oldestFirst ? "oldest to youngest" : "youngest to oldest");
        Comparator<String> byYear = Comparator.comparingInt(name -> years.get(names.indexOf(name)));
        return sorted(text, 0.5, names, oldestFirst ? byYear : byYear.reversed());
    }

    private static Question lengths(Dice dice) {
        List<String> items = dice.sample(Words.ALL, dice.between(6, 8));
        String text = fill(
                dice.pick(List.of(
                        "Order these words by their number of letters, shortest first; words of equal length go "
                                + "alphabetically: {0}.",
                        "Sort by word length, ascending, and alphabetically where lengths are equal: {0}.")),
                join(items));
        return sorted(text, 0.65, items, Comparator.comparingInt(String::length).thenComparing(Function.identity()));
    }

    private static <T> Question sorted(String text, double difficulty, List<T> items, Comparator<T> order) {
        List<T> right = items.stream().sorted(order).toList();
        Solution solution = TextQuestions.solution(
                "Comparing the items one by one, " + right.getFirst() + " comes first.",
                join(right),
                join(swapped(right, 1)),
                join(swapped(right, right.size() - 2)),
                join(right.reversed()));
        return TextQuestions.afterMarker("Answer:", FORM, text, difficulty, solution);
    }

    private static <T> List<T> swapped(List<T> items, int index) {
        List<T> copy = new ArrayList<>(items);
        Collections.swap(copy, index, index + 1);
        return copy;
    }

    private static String join(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
