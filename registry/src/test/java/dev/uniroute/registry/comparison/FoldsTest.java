package dev.uniroute.registry.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void holdsEveryPromptOutOnceInFoldsOfEqualSize() {
        Folds folds = Folds.split(22, 5, new SplittableRandom(1));

        assertThat(folds.prompts()).extracting(List::size).containsExactly(5, 5, 4, 4, 4);
        assertThat(folds.prompts().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 22).boxed().toList());
        assertThat(folds.prompts()).allSatisfy(fold -> assertThat(fold).isSorted());
    }

    @Test
    void dependsOnTheSeedAlone() {
        assertThat(Folds.split(50, 5, new SplittableRandom(1)))
                .isEqualTo(Folds.split(50, 5, new SplittableRandom(1)))
                .isNotEqualTo(Folds.split(50, 5, new SplittableRandom(2)));
    }
}
