package dev.uniroute.routing.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TableDistillationTest {
    private static final int TOKENS = 600;

    /** Points of a plane in R^5, far from the origin. */
    private static Embedding planar(int token) {
        SplittableRandom random = new SplittableRandom(token);
        float a = (float) random.nextDouble(-2, 2);
        float b = (float) random.nextDouble(-1, 1);
        return Embedding.of(10 + a, 10 - a, 10 + b, 10 + b, 10);
    }

    @Test
    void distancesInAPlaneSurviveTheProjectionToTwoDimensions() throws InterruptedException {
        TokenTable table = TableDistillation.distil(TableDistillationTest::planar, TOKENS, 2, done -> {});

        for (int token = 1; token < TOKENS; token++) {
            assertThat(distance(row(table, token), row(table, 0)))
                    .isCloseTo(distance(planar(token).toArray(), planar(0).toArray()), within(0.06));
        }
    }

    @Test
    void whatAllTokensShareIsTakenAway() throws InterruptedException {
        TokenTable table = TableDistillation.distil(TableDistillationTest::planar, TOKENS, 2, done -> {});

        double[] sums = new double[2];
        for (int token = 0; token < TOKENS; token++) {
            float[] row = row(table, token);
            sums[0] += row[0] / TOKENS;
            sums[1] += row[1] / TOKENS;
        }
        assertThat(sums[0]).isCloseTo(0, within(0.01));
        assertThat(sums[1]).isCloseTo(0, within(0.01));
    }

    @Test
    void saysHowFarItIs() throws InterruptedException {
        List<Integer> heard = new ArrayList<>();

        TableDistillation.distil(TableDistillationTest::planar, TOKENS, 1, heard::add);

        assertThat(heard).isSorted().hasSizeGreaterThan(1).endsWith(TOKENS);
    }

    @Test
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> TableDistillation.distil(TableDistillationTest::planar, TOKENS, 1, done -> {}))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void refusesMoreDimensionsThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDistillation.distil(TableDistillationTest::planar, TOKENS, 6, done -> {}))
                .withMessageContaining("[1, 5]");
    }

    @Test
    void frequentTokensWeighLess() {
        WordPieceTokenizer tokenizer = new WordPieceTokenizer(List.of("[UNK]", "[CLS]", "[SEP]", "the", "fox", "owl"));

        double[] weights = TokenWeights.of(List.of("the the the fox", "cut off the owl"), tokenizer, 4);

        assertThat(weights[3]).isCloseTo(1e-3 / (1e-3 + 4 / 8.0), within(1e-12));
        assertThat(weights[4]).isGreaterThan(weights[3]);
        assertThat(weights[1]).isEqualTo(1);
        assertThat(TokenWeights.of(List.of(), tokenizer, 4)).containsOnly(1);
    }

    private static float[] row(TokenTable table, int token) {
        float scale = table.scales()[token];
        byte[] values = table.values();
        return new float[] {values[2 * token] * scale, values[2 * token + 1] * scale};
    }

    private static double distance(float[] one, float[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }
}
