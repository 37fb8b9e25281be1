package dev.uniroute.starter.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskKindTest {

    @ParameterizedTest
    @MethodSource("kinds")
    void isReproducible(TaskKind kind) {
        assertThat(kind.question(4, Dice.of(9))).isEqualTo(kind.question(4, Dice.of(9)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnForever(TaskKind kind) {
        assertThat(IntStream.range(0, 500).mapToObj(i -> kind.question(i, Dice.of(i))))
                .allSatisfy(question -> assertThat(question.wrongAnswers()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void rangesFromEasierToHarder(TaskKind kind) {
        double[] difficulties = IntStream.range(0, 36)
                .mapToDouble(i -> kind.question(i, Dice.of(i)).difficulty())
                .sorted()
                .toArray();

        assertThat(difficulties[35] - difficulties[0]).isGreaterThan(0.2);
    }

    @Test
    void namesAreUnique() {
        assertThat(kinds()).extracting(TaskKind::name).doesNotHaveDuplicates();
    }

    @Test
    void everySkillIsAskedFor() {
        assertThat(kinds()).extracting(TaskKind::skill).contains(Skill.values());
    }

    static List<TaskKind> kinds() {
        return TaskKinds.ALL;
    }
}
