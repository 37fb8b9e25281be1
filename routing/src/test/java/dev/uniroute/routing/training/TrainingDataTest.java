package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.clustering.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingDataTest {

    private static final double NONE = Double.NaN;

    private final ScoreTable scores = new ScoreTable(
            4, List.of(new double[] {1, NONE, 0.5, NONE}, new double[] {NONE, NONE, 0, 1}), new double[] {1, 2});

    @Test
    void knowsWhereGradesAre() {
        TrainingData data = data(List.of(1, 2), scores);

        assertThat(data.gradedRepresentative()).containsExactly(2);
        assertThat(data.gradedOthers()).containsExactly(0, 3);
        assertThat(scores.isGraded(1)).isFalse();
        assertThat(scores.gradedModels()).isEqualTo(2);
        assertThat(scores.ofPrompts(0, 1).gradedModels()).isEqualTo(1);
    }

    @Test
    void meansAreOverWhatWasGraded() {
        assertThat(scores.mean(0, 0, 1, 2)).hasValue(0.75);
        assertThat(scores.mean(1, 0, 1)).isEmpty();
    }

    @Test
    void partsOfATableKeepTheirOrder() {
        assertThat(scores.ofPrompts(3, 2).score(1, 0)).isEqualTo(1);
        assertThat(scores.ofModels(1).cost(0)).isEqualTo(2);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data(List.of(2, 1), scores))
                .withMessageContaining("ascend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data(List.of(4), scores))
                .withMessageContaining("is 4");
        assertThatIllegalArgumentException().isThrownBy(() -> data(List.of(), ScoreTable.none(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreTable(1, List.of(new double[] {2}), new double[] {1}))
                .withMessageContaining("model 0 on prompt 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreTable(1, List.of(new double[] {1}), new double[] {-1}))
                .withMessageContaining("cost of model 0");
    }

    private static TrainingData data(List<Integer> representative, ScoreTable scores) {
        return new TrainingData(List.of("a", "b", "c", "d"), Points.of(1, 0, 1, 2, 3), representative, scores);
    }
}
