package dev.uniroute.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.snapshot.TestModels;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The refusal names the first condition after which no model is left. */
class NoEligibleModelTest {

    private static final double ANY_COST = Double.POSITIVE_INFINITY;
    private static final RoutableModel PAUSED =
            new RoutableModel("paused", new ModelEndpoint("p", ""), ModelTraits.PLAIN, new Price(0, 0, 1), false, null);
    private static final RoutableModel NEW = TestModels.model("new", new Price(0, 0, 1), null);
    private static final RoutableModel READY = TestModels.fixedCost("ready", 1, 0.5);

    @Test
    void anEmptyRegistryHasNoModel() {
        Refusal.NoEligibleModel refusal = refusal(Constraints.NONE);

        assertThat(refusal.excluded()).isEmpty();
        assertThat(refusal.message()).isEqualTo("no model is registered");
    }

    @Test
    void allArePaused() {
        assertThat(refusal(Constraints.NONE, PAUSED).constraint()).isEqualTo(Exclusion.NOT_ACTIVE);
    }

    @Test
    void thoseThatAreNotPausedHaveNoProfile() {
        Refusal.NoEligibleModel refusal = refusal(Constraints.NONE, PAUSED, NEW);

        assertThat(refusal.constraint()).isEqualTo(Exclusion.NO_PROFILE);
        assertThat(refusal.excluded())
                .extracting(excluded -> excluded.model().name())
                .containsExactly("new", "paused");
    }

    @Test
    void theLastThatWasLeftLacksTheLabel() {
        Constraints constraints = new Constraints(Set.of(), Set.of(), Map.of("region", "eu"), 0, Set.of(), ANY_COST);

        Refusal.NoEligibleModel refusal = refusal(constraints, PAUSED, NEW, READY);

        assertThat(refusal.constraint().field()).isEqualTo("constraints.labels");
        assertThat(refusal.message()).contains("none of 3 models").contains("constraints.labels");
    }

    @Test
    void theCheapestThatWasLeftIsTooDear() {
        Constraints constraints = new Constraints(Set.of(), Set.of("new"), Map.of(), 0, Set.of(), 0.5);

        assertThat(refusal(constraints, NEW, READY).constraint()).isEqualTo(Exclusion.COST);
    }

    private static Refusal.NoEligibleModel refusal(Constraints constraints, RoutableModel... models) {
        Snapshot snapshot = new Snapshot(
                1,
                Instant.EPOCH,
                new RouterVersion(1, "toy", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0)))),
                Arrays.asList(models),
                List.of());
        Question question = new Question(
                snapshot,
                new RouteQuery(new PromptInput.Text("x"), Policy.BEST_QUALITY, constraints, 0, 3, false),
                new PromptFeatures(FeatureWeights.oneHot(0), 10, 0));
        RoutingOutcome outcome = PromptRouter.weigh(question);
        assertThat(outcome).isInstanceOf(Refusal.NoEligibleModel.class);
        return (Refusal.NoEligibleModel) outcome;
    }
}
