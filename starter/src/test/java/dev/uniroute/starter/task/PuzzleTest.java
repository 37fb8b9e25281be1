package dev.uniroute.starter.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PuzzleTest {
    private static final List<String> NAMES = List.of("Ann", "Bob", "Cid", "Dee");

    @RepeatedTest(20)
    void cluesOfARankingLeaveOneOrder(RepetitionInfo repetition) {
        Ranking ranking = Ranking.of(NAMES, Dice.of(repetition.getCurrentRepetition()));

        assertThat(orders(NAMES))
                .filteredOn(order -> ranking.clues().stream().allMatch(clue -> holds(clue, order)))
                .containsExactly(ranking.order());
    }

    @RepeatedTest(20)
    void knightsOfAnIslandTellTheTruthAndKnavesDoNot(RepetitionInfo repetition) {
        Island island = Island.of(NAMES.subList(0, 3), Dice.of(repetition.getCurrentRepetition()));

        for (int i = 0; i < 3; i++) {
            assertThat(isTrue(island.remarks().get(i), i, island)).isEqualTo(isKnight(i, island));
        }
    }

    @Test
    void answersOfAnIslandAreInWords() {
        Island island = new Island(List.of("Ann", "Bob", "Cid"), List.of("..."), 0);

        assertThat(island.allAnswers())
                .startsWith("None of them", "Only Ann", "Only Bob", "Ann and Bob")
                .endsWith("Ann, Bob and Cid");
    }

    /** Reads a clue as a person would. */
    private static boolean holds(String clue, List<String> order) {
        List<Integer> places = NAMES.stream()
                .filter(clue::contains)
                .sorted((a, b) -> clue.indexOf(a) - clue.indexOf(b))
                .map(order::indexOf)
                .toList();
        int first = places.getFirst();
        int last = places.getLast();
        if (clue.contains("neither")) {
            return first > 0 && first < order.size() - 1;
        }
        if (clue.contains("directly after")) {
            return first == last + 1;
        }
        return clue.contains("between") ? Math.abs(first - last) == 2 : first < last;
    }

    private static boolean isTrue(String remark, int speaker, Island island) {
        String said = remark.substring(remark.indexOf('"'));
        int other =
                NAMES.indexOf(NAMES.stream().filter(said::contains).findFirst().orElseThrow());
        boolean same = isKnight(speaker, island) == isKnight(other, island);
        if (said.contains("same kind")) {
            return same;
        }
        if (said.contains("different kinds")) {
            return !same;
        }
        boolean both = said.contains("At least one") && isKnight(speaker, island) && isKnight(other, island);
        return said.contains("At least one") ? !both : !isKnight(other, island);
    }

    private static boolean isKnight(int person, Island island) {
        String answer = island.allAnswers().get(island.knights());
        return answer.contains(NAMES.get(person));
    }

    private static List<List<String>> orders(List<String> names) {
        return names.isEmpty()
                ? List.of(List.of())
                : names.stream()
                        .flatMap(first -> orders(names.stream()
                                        .filter(name -> !name.equals(first))
                                        .toList())
                                .stream()
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()))
                        .toList();
    }
}
