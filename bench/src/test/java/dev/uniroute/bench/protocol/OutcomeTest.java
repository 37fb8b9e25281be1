package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {

    private static final CostGrid GRID = new CostGrid(List.of(0.001, 0.002));

    @TempDir
    private Path folder;

    @Test
    void alwaysTheBestOnValidationHasItsQualityAsAreaAndGainsNothing() throws IOException {
        Cell cell =
                new Cell(TinyBenchmark.of(TinyBenchmark.selection(folder, 200)), Split.draw(0, 6, 200, 0.34, 1), 40);

        Outcome outcome = Outcome.of(cell, Baselines.bestConstant(cell, 0), GRID);

        assertThat(outcome.area()).isEqualTo(cell.bestConstantPoint().quality(), within(1e-12));
        assertThat(outcome.edge().gain()).isZero();
        assertThat(outcome.edge().costForEqual()).isEqualTo(1);
        assertThat(outcome.curve()).containsOnly(outcome.area());
    }

    @Test
    void aCurveBelowTheBestModelNeverReachesIt() throws IOException {
        Cell cell =
                new Cell(TinyBenchmark.of(TinyBenchmark.selection(folder, 200)), Split.draw(0, 6, 200, 0.34, 1), 40);
        DeferralCurve low = DeferralCurve.of(List.of(new CurvePoint(0, 0.006, 0.1), new CurvePoint(1, 0.001, 0)));

        Outcome outcome = Outcome.of(cell, Predictions.of(low), GRID);

        assertThat(outcome.qnc()).isInfinite();
        assertThat(outcome.edge().costForEqual()).isInfinite();
        assertThat(outcome.edge().gain()).isNegative();
        assertThat(outcome.peak()).isEqualTo(0.1);
        assertThat(outcome.curve().get(1)).isEqualTo(0.02, within(1e-12));
    }
}
