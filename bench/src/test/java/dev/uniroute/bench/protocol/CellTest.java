package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellTest {

    private static final int N_VAL = 40;

    @TempDir
    private Path folder;

    private final Split split = Split.draw(0, 6, 200, 0.34, 1);
    private Benchmark benchmark;
    private Cell cell;

    @BeforeEach
    void draw() throws IOException {
        benchmark = TinyBenchmark.of(TinyBenchmark.selection(folder, 200));
        cell = new Cell(benchmark, split, N_VAL);
    }

    @Test
    void trainingKnowsTheTrainingModelsOnValidationAndTrainingPromptsOnly() {
        var scores = cell.training().scores();
        int labelled = N_VAL + split.training(N_VAL).size();

        assertThat(scores.models()).isEqualTo(split.trainingModels().size());
        assertThat(IntStream.range(0, scores.prompts()).filter(n -> scores.isGraded(0, n)))
                .hasSize(labelled);
        assertThat(cell.training().representative())
                .containsExactlyElementsOf(IntStream.range(0, N_VAL).boxed().toList());
    }

    @Test
    void nothingOfTheTestPromptsIsInTheTrainingData() {
        assertThat(cell.training().promptIds())
                .doesNotContainAnyElementsOf(benchmark.ids(split.test()))
                .containsAll(cell.validationIds());
    }

    @Test
    void attributesAreKnownOfTrainingPromptsOnlyAndAreTheSameAtEveryNVal() {
        Cell smaller = new Cell(benchmark, split, 20);

        assertThat(cell.attributeLabels()).containsOnlyKeys(cell.training().promptIds());
        assertThat(smaller.attributeLabels()).isEqualTo(cell.attributeLabels());
    }

    @Test
    void theCostOfAModelIsItsMeanOverAllPrompts() {
        int first = split.unseenModels().getFirst();

        assertThat(cell.costs()[0]).isEqualTo(0.001 * (first + 1), within(1e-12));
        assertThat(cell.test().cost(0, 0)).isEqualTo(cell.costs()[0]);
    }

    @Test
    void theBestConstantIsChosenOnTheValidationPrompts() {
        int best = cell.bestConstant();

        for (int u = 0; u < cell.validation().models(); u++) {
            assertThat(cell.validationLoss(best)).isLessThanOrEqualTo(cell.validationLoss(u));
        }
        assertThat(cell.bestConstantPoint()).isEqualTo(cell.test().constant(best));
    }

    @Test
    void unlabelledPromptsAreTheSameAtEveryNVal() {
        Cell smaller = new Cell(benchmark, split, 20);

        assertThat(smaller.training().embeddings()).isEqualTo(cell.training().embeddings());
        assertThat(smaller.validation().prompts()).isEqualTo(20);
    }
}
