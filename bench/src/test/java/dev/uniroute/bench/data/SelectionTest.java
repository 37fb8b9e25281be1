package dev.uniroute.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final int PROMPTS = 200;

    @Test
    void takesTheCompleteModelsAndThePromptsThatTheyAllAnswered() {
        // Model 4 lacks half of its scores, model 5 its cost, model 0 one score.
        Dataset all = dataset((m, n) -> (m == 4 && n < 100) || (m == 0 && n == 7), m -> m == 5);

        Selection selection = Selection.of(all, 0.99, List.of());

        assertThat(selection.dataset().models()).extracting(MeasuredModel::id).containsExactly("m0", "m1", "m2", "m3");
        assertThat(selection.leftOutModels()).containsExactly("m4", "m5");
        assertThat(selection.leftOutPrompts()).isEqualTo(1);
        assertThat(selection.dataset().prompts()).extracting(MeasuredPrompt::id).doesNotContain("p7");
    }

    @Test
    void takesTheNamedModels() {
        Dataset all = dataset((m, n) -> m == 4 && n < 50, m -> false);

        Selection selection = Selection.of(all, 0.99, List.of("m4", "m1", "m2", "m0"));

        assertThat(selection.dataset().models()).extracting(MeasuredModel::id).containsExactly("m0", "m1", "m2", "m4");
        assertThat(selection.dataset().prompts()).hasSize(150);
    }

    @Test
    void saysWhatIsMissing() {
        Dataset all = dataset((m, n) -> m > 2 && n < 50, m -> m == 0);

        assertThatThrownBy(() -> Selection.of(all, 0.99, List.of())).hasMessageContaining("at least 4 are needed");
        assertThatThrownBy(() -> Selection.of(all, 0.99, List.of("nobody"))).hasMessageContaining("there are: m0, m1");
        assertThatThrownBy(() -> Selection.of(all, 0.99, List.of("m0"))).hasMessageContaining("add it to costs.csv");
    }

    private interface Missing {
        boolean at(int m, int n);
    }

    private static Dataset dataset(Missing missing, IntPredicate free) {
        List<MeasuredPrompt> prompts = IntStream.range(0, PROMPTS)
                .mapToObj(n -> new MeasuredPrompt("p" + n, "", "text", "text"))
                .toList();
        List<MeasuredModel> models = IntStream.range(0, 6)
                .mapToObj(m -> MeasuredModel.named("m" + m))
                .toList();
        List<double[]> scores = IntStream.range(0, 6)
                .mapToObj(m -> IntStream.range(0, PROMPTS)
                        .mapToDouble(n -> missing.at(m, n) ? Double.NaN : 1)
                        .toArray())
                .toList();
        List<double[]> costs = IntStream.range(0, 6)
                .mapToObj(m -> {
                    double[] row = new double[PROMPTS];
                    Arrays.fill(row, free.test(m) ? Double.NaN : 1);
                    return row;
                })
                .toList();
        return new Dataset(
                "test",
                prompts,
                models,
                new Cells(PROMPTS, scores),
                new Cells(PROMPTS, costs),
                CostSource.MEASURED,
                "0".repeat(64));
    }
}
