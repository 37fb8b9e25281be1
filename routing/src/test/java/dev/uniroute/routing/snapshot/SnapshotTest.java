package dev.uniroute.routing.snapshot;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final RouterVersion VERSION =
            new RouterVersion(3, "toy", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0, 10))));
    private static final RoutableModel B = fixedCost("b", 1, 0.1, 0.2);
    private static final RoutableModel A = fixedCost("a", 2, 0.1, 0.2);

    @Test
    void holdsModelsByName() {
        Snapshot snapshot = snapshot(List.of(B, A), List.of());

        assertThat(snapshot.models()).containsExactly(A, B);
        assertThat(snapshot.model("b")).contains(B);
        assertThat(snapshot.model("c")).isEmpty();
    }

    @Test
    void knowsTheMeanLengthOfItsPrompts() {
        FeatureWeights features = FeatureWeights.oneHot(0);

        assertThat(snapshot(List.of(), List.of()).meanPromptTokens()).isZero();
        assertThat(snapshot(
                                List.of(),
                                List.of(new CalibrationPrompt(features, 10), new CalibrationPrompt(features, 21)))
                        .meanPromptTokens())
                .isEqualTo(16);
    }

    @Test
    void calibratesAPoolAndAGuardOnce() {
        Snapshot snapshot = snapshot(List.of(A, B), List.of(new CalibrationPrompt(FeatureWeights.oneHot(0), 10)));

        BudgetCalibration all = snapshot.calibration(snapshot.models(), Guard.NONE);

        assertThat(snapshot.calibration(List.of(A, B), Guard.NONE)).isSameAs(all);
        assertThat(snapshot.calibration(List.of(A), Guard.NONE)).isNotSameAs(all);
        assertThat(snapshot.calibration(List.of(A, B), new Guard("a", 1))).isNotSameAs(all);
        assertThat(snapshot.calibration(List.of(A, B), new Guard("a", 1)))
                .isSameAs(snapshot.calibration(List.of(A, B), new Guard("a", 1)));
    }

    @Test
    void refusesTwoModelsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(List.of(A, fixedCost("a", 1, 0, 0)), List.of()))
                .withMessageContaining("two models are named a");
    }

    @Test
    void refusesAProfileOfAnotherRouterVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(List.of(fixedCost("old", 1, 0.5)), List.of()))
                .withMessageContaining("old has 1 features, router version 3 has 2");
    }

    private static Snapshot snapshot(List<RoutableModel> models, List<CalibrationPrompt> prompts) {
        return new Snapshot(1, Instant.EPOCH, VERSION, models, prompts);
    }
}
