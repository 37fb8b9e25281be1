package dev.uniroute.service.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnapshotAdmissionTest {
    private static final RoutableModel A = model("a", 0.2, 0.2);
    private static final RoutableModel B = model("b", 0.3, 0.1);
    private static final RoutableModel FRESH = new RoutableModel(
            "fresh", new ModelEndpoint("fresh", ""), ModelTraits.PLAIN, new Price(0, 0, 0), true, null);

    private final Snapshot inForce = snapshot(1, A);

    @Test
    void letsInWhatNothingSpeaksAgainst() {
        assertThat(admission(1).objection(snapshot(2, A, B, FRESH), Optional.of(inForce)))
                .isEmpty();
        assertThat(admission(1).objection(snapshot(2), Optional.empty())).isEmpty();
    }

    @Test
    void refusesARouterOfAnotherDimensionForTheSameEmbedderOnly() {
        assertThat(admission("test", 3).objection(inForce, Optional.empty()))
                .hasValue("router version 1 reads embeddings of dimension 1, test has 3");
        assertThat(admission("another", 3).objection(inForce, Optional.empty())).isEmpty();
    }

    @Test
    void refusesModelsThatHaveLostAllTheirProfiles() {
        assertThat(admission(1).objection(snapshot(2, FRESH), Optional.of(inForce)))
                .hasValue("none of its models has a profile under router version 1");
        assertThat(admission(1).objection(snapshot(2, FRESH), Optional.empty())).isEmpty();
    }

    @Test
    void letsInAPoolThatPeopleEmptied() {
        RoutableModel paused = new RoutableModel(A.name(), A.endpoint(), A.traits(), A.price(), false, A.profile());

        assertThat(admission(1).objection(snapshot(2, paused), Optional.of(inForce)))
                .isEmpty();
        assertThat(admission(1).objection(snapshot(2), Optional.of(inForce))).isEmpty();
    }

    @Test
    void refusesTooLargeAChangeOfDecisionsAndMeasuresIt() {
        Snapshot half = snapshot(2, A, B);
        SnapshotAdmission strict = admission(0.4);

        assertThat(strict.objection(half, Optional.of(inForce)))
                .hasValue("it would send 50 % of the calibration prompts to another model, the limit is 40 %");
        assertThat(strict.lastChange()).isEqualTo(0.5);
        assertThat(admission(0.5).objection(half, Optional.of(inForce))).isEmpty();
    }

    @Test
    void letsInWhatAPersonAccepted() {
        SnapshotAdmission accepting = new SnapshotAdmission(
                Optional.of(new FakeEmbedder("test", 1)), Policy.BEST_QUALITY, 0.4, OptionalLong.of(2));

        assertThat(accepting.objection(snapshot(2, A, B), Optional.of(inForce))).isEmpty();
        assertThat(accepting.objection(snapshot(3, A, B), Optional.of(inForce))).isPresent();
    }

    @Test
    void refusesALimitThatIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> admission(1.5))
                .withMessageContaining("uniroute.snapshot.max-decision-change must be in [0, 1], is 1.5");
    }

    private static SnapshotAdmission admission(double maxDecisionChange) {
        return new SnapshotAdmission(
                Optional.of(new FakeEmbedder("test", 1)), Policy.BEST_QUALITY, maxDecisionChange, OptionalLong.empty());
    }

    private static SnapshotAdmission admission(String embedder, int dimension) {
        return new SnapshotAdmission(
                Optional.of(new FakeEmbedder(embedder, dimension)), Policy.BEST_QUALITY, 1, OptionalLong.empty());
    }

    /** Two clusters with a prompt each. */
    private static Snapshot snapshot(long version, RoutableModel... models) {
        RouterVersion router =
                new RouterVersion(1, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0, 10))));
        List<CalibrationPrompt> prompts = List.of(
                new CalibrationPrompt(FeatureWeights.oneHot(0), 10),
                new CalibrationPrompt(FeatureWeights.oneHot(1), 10));
        return new Snapshot(version, Instant.EPOCH, router, List.of(models), prompts);
    }

    private static RoutableModel model(String name, double... losses) {
        List<FeatureProfile> features =
                List.of(new FeatureProfile(losses[0], 0.01, 50, 100), new FeatureProfile(losses[1], 0.01, 50, 100));
        return new RoutableModel(
                name,
                new ModelEndpoint(name, ""),
                ModelTraits.PLAIN,
                new Price(1, 1, 0),
                true,
                new Profile(new ProfileSummary(ProfileState.ACTIVE, 0.8, 100, 100, 1), features));
    }
}
