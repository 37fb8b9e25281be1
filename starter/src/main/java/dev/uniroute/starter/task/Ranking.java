package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An order of people and clues that only this order satisfies.
 *
 * @param order the people, first place first
 * @param clues sentences
 */
record Ranking(List<String> order, List<String> clues) {

    /** A remark about an order, and whether it is true of one. */
    private record Clue(String sentence, Predicate<List<String>> holds) {}

    Ranking {
        order = List.copyOf(order);
        clues = List.copyOf(clues);
    }

    /** Takes true clues in random order, each only if it excludes an order that is still possible. */
    static Ranking of(List<String> names, Dice dice) {
        List<String> order = dice.shuffled(names);
        List<List<String>> possible = permutations(names);
        List<String> clues = new ArrayList<>();
        for (Clue clue : dice.shuffled(trueClues(order))) {
            List<List<String>> left = possible.stream().filter(clue.holds()).toList();
            if (possible.size() > 1 && left.size() < possible.size()) {
                possible = left;
                clues.add(clue.sentence());
            }
        }
        return new Ranking(order, clues);
    }

    private static List<Clue> trueClues(List<String> order) {
        List<Clue> clues = new ArrayList<>();
        for (String a : order) {
            clues.add(new Clue(
                    a + " was neither first nor last.", it -> it.indexOf(a) > 0 && it.indexOf(a) < it.size() - 1));
            for (String b : order) {
                if (!a.equals(b)) {
                    clues.add(new Clue(fill("{0} finished before {1}.", a, b), it -> it.indexOf(a) < it.indexOf(b)));
                    clues.add(new Clue(
                            fill("{0} came in directly after {1}.", a, b), it -> it.indexOf(a) == it.indexOf(b) + 1));
                    clues.add(new Clue(
                            fill("Exactly one person finished between {0} and {1}.", a, b),
                            it -> Math.abs(it.indexOf(a) - it.indexOf(b)) == 2));
                }
            }
        }
        return clues.stream().filter(clue -> clue.holds().test(order)).toList();
    }

    private static List<List<String>> permutations(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        return names.stream()
                .flatMap(first -> permutations(names.stream()
                                .filter(name -> !name.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
