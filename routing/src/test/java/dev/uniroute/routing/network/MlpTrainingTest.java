package dev.uniroute.routing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MlpTrainingTest {

    private static final MlpTraining LONG = new MlpTraining(List.of(16, 16), 60, 32, 0.01);

    private final Points square = square(1_000);

    @Test
    void learnsWhatNoLineSeparates() throws InterruptedException {
        Network network = LONG.train(square, 1, new SigmoidLoss(new double[][] {exclusiveOr(square)}), 1);

        Points unseen = square(500);
        double[] truth = exclusiveOr(unseen);
        long right = IntStream.range(0, unseen.size())
                .filter(i -> (network.apply(unseen.point(i).toArray())[0] > 0) == (truth[i] > 0.5))
                .count();
        assertThat(right).isGreaterThan(470);
    }

    @Test
    void learnsAFractionAsAProbability() throws InterruptedException {
        double[] target = new double[square.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = square.point(i).toArray()[0] > 0 ? 0.9 : 0.3;
        }
        Network network = LONG.train(square, 1, new SigmoidLoss(new double[][] {target}), 1);

        assertThat(SigmoidLoss.sigmoid(network.apply(new float[] {0.7f, 0})[0])).isCloseTo(0.9, within(0.05));
        assertThat(SigmoidLoss.sigmoid(network.apply(new float[] {-0.7f, 0})[0]))
                .isCloseTo(0.3, within(0.05));
    }

    @Test
    void missingTargetsTeachNothing() throws InterruptedException {
        double[] known = exclusiveOr(square);
        double[] half = known.clone();
        for (int i = 0; i < half.length; i += 2) {
            half[i] = Double.NaN;
        }
        double[] none = new double[half.length];
        Arrays.fill(none, Double.NaN);
        Network network = LONG.train(square, 2, new SigmoidLoss(new double[][] {half, none}), 1);

        assertThat(network.apply(new float[] {0.5f, -0.5f})[0]).isPositive();
        assertThat(network.apply(new float[] {0.5f, 0.5f})[0]).isNegative();
    }

    @Test
    void theSameSeedGivesTheSameBits() throws InterruptedException {
        Loss loss = new SigmoidLoss(new double[][] {exclusiveOr(square)});
        MlpTraining training = MlpTraining.ofThePaper();

        assertThat(training.train(square, 1, loss, 7)).isEqualTo(training.train(square, 1, loss, 7));
        assertThat(training.train(square, 1, loss, 7)).isNotEqualTo(training.train(square, 1, loss, 8));
    }

    @Test
    void hasTheShapeOfThePaper() throws InterruptedException {
        Network network = MlpTraining.ofThePaper().train(square, 4, (rows, logits, gradients) -> 0, 1);

        assertThat(network.layers()).extracting(AffineLayer::inputs).containsExactly(2, 128, 128);
        assertThat(network.layers()).extracting(AffineLayer::outputs).containsExactly(128, 128, 4);
    }

    @Test
    void endsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> LONG.train(square, 1, (rows, logits, gradients) -> 0, 1));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void refusesWhatCannotBeTrained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LONG.train(Points.of(2), 1, (rows, logits, gradients) -> 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MlpTraining(List.of(0), 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SigmoidLoss(new double[][] {{1.5}}));
    }

    private static double[] exclusiveOr(Points points) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.point(i).toArray())
                .mapToDouble(x -> x[0] * x[1] < 0 ? 1 : 0)
                .toArray();
    }

    private static Points square(int n) {
        Random random = new Random(n);
        float[] values = new float[2 * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return Points.of(2, values);
    }
}
