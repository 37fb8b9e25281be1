package dev.uniroute.routing.decision;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionSharesTest {
    private static final RoutableModel A = fixedCost("a", 1, 0.1, 0.3);
    private static final RoutableModel B = fixedCost("b", 1, 0.2, 0.2);

    @Test
    void countsWhereThePromptsGo() {
        assertThat(DecisionShares.of(snapshot(8, A, B), Policy.BEST_QUALITY).byModel())
                .isEqualTo(Map.of("a", 0.5, "b", 0.5));
    }

    @Test
    void looksAtAnEvenSampleOfManyPrompts() {
        assertThat(DecisionShares.of(snapshot(10_001, A, B), Policy.BEST_QUALITY)
                        .byModel()
                        .values())
                .allSatisfy(share -> assertThat(share).isBetween(0.49, 0.51));
    }

    @Test
    void isEmptyWithoutModelsOrPrompts() {
        assertThat(DecisionShares.of(snapshot(8), Policy.BEST_QUALITY).byModel())
                .isEmpty();
        assertThat(DecisionShares.of(snapshot(0, A), Policy.BEST_QUALITY).byModel())
                .isEmpty();
    }

    @Test
    void aChangeIsTheShareThatMustHaveMoved() {
        DecisionShares before = new DecisionShares(Map.of("cheap", 0.6, "good", 0.4));
        DecisionShares after = new DecisionShares(Map.of("cheap", 0.5, "good", 0.4, "new", 0.1));

        assertThat(before.change(after)).isCloseTo(0.1, within(1e-12));
        assertThat(before.change(before)).isZero();
        assertThat(before.change(new DecisionShares(Map.of("other", 1.0)))).isEqualTo(1);
        assertThat(before.change(new DecisionShares(Map.of()))).isZero();
    }

    /** The first half of the prompts are of the first cluster, the others of the second. */
    private static Snapshot snapshot(int prompts, RoutableModel... models) {
        RouterVersion router =
                new RouterVersion(1, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0, 10))));
        List<CalibrationPrompt> calibration = IntStream.range(0, prompts)
                .mapToObj(i -> new CalibrationPrompt(FeatureWeights.oneHot(i < (prompts + 1) / 2 ? 0 : 1), 10))
                .toList();
        return new Snapshot(1, Instant.EPOCH, router, List.of(models), calibration);
    }
}
