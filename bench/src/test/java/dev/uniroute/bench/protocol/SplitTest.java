package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 200, 400})
    void testValidationAndTrainingAreDisjoint(int nVal) {
        Split split = Split.draw(0, 28, 2000, 0.34, 1);

        List<Integer> all = new ArrayList<>(split.test());
        all.addAll(split.validation(nVal));
        all.addAll(split.training(nVal));

        assertThat(all).doesNotHaveDuplicates();
        assertThat(split.test()).hasSize(600);
        assertThat(split.validation(nVal)).hasSize(nVal);
        assertThat(split.training(nVal)).hasSize(1400 - Math.max(200, nVal));
    }

    @Test
    void everyModelIsEitherUnseenOrForTraining() {
        Split split = Split.draw(3, 28, 500, 0.34, 1);

        List<Integer> all = new ArrayList<>(split.unseenModels());
        all.addAll(split.trainingModels());

        assertThat(split.unseenModels()).hasSize(10);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 28).boxed().toList());
    }

    @Test
    void aSmallerValidationSetIsAPartOfALargerOne() {
        Split split = Split.draw(0, 10, 1000, 0.34, 1);

        assertThat(split.validation(100)).startsWith(split.validation(50).toArray(Integer[]::new));
        assertThat(split.training(50)).isEqualTo(split.training(100));
    }

    @Test
    void theSeedAndTheNumberFixTheSplit() {
        Split split = Split.draw(4, 10, 1000, 0.34, 7);

        assertThat(Split.draw(4, 10, 1000, 0.34, 7)).isEqualTo(split);
        assertThat(Split.draw(5, 10, 1000, 0.34, 7)).isNotEqualTo(split);
        assertThat(Split.draw(4, 10, 1000, 0.34, 8)).isNotEqualTo(split);
    }

    @ParameterizedTest
    @CsvSource({"28, 0.34, 10", "11, 0.34, 4", "9, 0.34, 3", "11, 0.5, 6", "4, 0.01, 2", "4, 0.99, 2", "5, 0.9, 3"})
    void unseenModelsAreTheRoundedShareButTwoAreLeftOnEitherSide(int models, double share, int unseen) {
        assertThat(Split.unseen(models, share)).isEqualTo(unseen);
    }

    @Test
    void validationThatLeavesLessThanAThirdForTrainingIsRefused() {
        assertThat(Split.allows(805, 200)).isTrue();
        assertThat(Split.allows(805, 400)).isFalse();
        assertThatThrownBy(() -> Split.draw(0, 5, 805, 0.34, 1).training(400))
                .hasMessageContaining("leave too few for training");
    }

    /** Over many splits every LLM is unseen about as often as any other. */
    @Test
    void modelsAreDrawnEvenly() {
        int[] drawn = new int[10];
        for (int number = 0; number < 1000; number++) {
            Split.draw(number, 10, 100, 0.3, 1).unseenModels().forEach(m -> drawn[m]++);
        }

        assertThat(IntStream.of(drawn)).allMatch(count -> count > 240 && count < 360);
    }
}
