package dev.uniroute.starter.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void sameSeedAndNamesGiveTheSameThrows() {
        assertThat(Dice.of(1, "a", "b").unit()).isEqualTo(Dice.of(1, "a", "b").unit());
    }

    @Test
    void anotherSeedOrNameGivesOtherThrows() {
        double first = Dice.of(1, "a", "b").unit();

        assertThat(first).isNotEqualTo(Dice.of(2, "a", "b").unit());
        assertThat(first).isNotEqualTo(Dice.of(1, "a", "c").unit());
    }

    @Test
    void namesDoNotRunIntoEachOther() {
        assertThat(Dice.of(1, "ab", "c").unit())
                .isNotEqualTo(Dice.of(1, "a", "bc").unit());
    }

    @Test
    void neighbouringNamesAreIndependent() {
        long low = IntStream.range(0, 10_000)
                .filter(i -> Dice.of(1, "n", String.valueOf(i)).unit() < 0.25)
                .count();

        assertThat(low).isBetween(2_350L, 2_650L);
    }

    @Test
    void betweenIncludesBothEnds() {
        Dice dice = Dice.of(1);

        assertThat(IntStream.range(0, 100).map(_ -> dice.between(3, 5)).distinct())
                .containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void sampleTakesDifferentItems() {
        assertThat(Dice.of(1).sample(List.of(1, 2, 3, 4, 5), 4)).hasSize(4).doesNotHaveDuplicates();
    }
}
