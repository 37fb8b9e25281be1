package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.curve.DeferralCurve;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.curve.ParetoRandom;
import dev.uniroute.routing.profile.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedCurveTest {

    @TempDir
    private Path folder;

    private Cell cell;

    @BeforeEach
    void draw() throws IOException {
        cell = new Cell(TinyBenchmark.of(TinyBenchmark.selection(folder, 200)), Split.draw(0, 6, 200, 0.5, 1), 40);
    }

    @Test
    void aRouterThatIsSureIsNotHeldBack() {
        Prediction[][] sure = predictions(0);
        double[][] losses = Arrays.stream(sure)
                .map(row -> Arrays.stream(row).mapToDouble(Prediction::loss).toArray())
                .toArray(double[][]::new);
        DeferralCurve free = DeferralSweep.curve(losses, cell.costs(), cell.test());

        DeferralCurve guarded = GuardedCurve.of(sure, 0.5, cell);

        for (double cost = 0.001; cost < 0.0061; cost += 0.0005) {
            assertThat(guarded.qualityAt(cost)).isEqualTo(free.qualityAt(cost), within(1e-9));
        }
    }

    @Test
    void aRouterThatKnowsNothingFollowsTheBestConstants() {
        DeferralCurve constants = new ParetoRandom(cell.validationLosses(), cell.costs()).curve(cell.test());

        DeferralCurve guarded = GuardedCurve.of(predictions(1), 0.5, cell);

        for (double cost = 0.001; cost < 0.0061; cost += 0.0005) {
            assertThat(guarded.qualityAt(cost)).isEqualTo(constants.qualityAt(cost), within(1e-9));
        }
    }

    /** Each LLM is predicted at its loss on S_val, a little better on every other prompt, with this standard error. */
    private Prediction[][] predictions(double error) {
        double[] losses = cell.validationLosses();
        return IntStream.range(0, losses.length)
                .mapToObj(u -> IntStream.range(0, cell.test().prompts())
                        .mapToObj(n -> new Prediction(1 - losses[u] * ((n + u) % 2 == 0 ? 0.98 : 1), error, 0, 1))
                        .toArray(Prediction[]::new))
                .toArray(Prediction[][]::new);
    }
}
