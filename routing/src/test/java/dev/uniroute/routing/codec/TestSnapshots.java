package dev.uniroute.routing.codec;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeight;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Snapshots with something of everything in them. */
final class TestSnapshots {

    private static final Instant TIME = Instant.parse("2026-11-24T08:00:00.123456789Z");

    private TestSnapshots() {}

    /** Two clusters, a model of each kind, prompts with one and with two features. */
    static Snapshot full() {
        RouterVersion version = new RouterVersion(
                3, "all-minilm", TrainedRouter.ofGroups(new NearestCentroid(Points.of(2, 0, 1, 10, -0f))));
        RoutableModel strong = new RoutableModel(
                "strong",
                new ModelEndpoint("vendor/strong", "https://api.example.com/v1"),
                new ModelTraits(
                        Map.of("region", "eu", "tier", "gold \ud83e\udd47"),
                        Set.of(Capability.TOOLS, Capability.JSON),
                        128_000),
                new Price(3, 15, 0.001),
                true,
                new Profile(
                        new ProfileSummary(ProfileState.ACTIVE, 0.875, 80, 240.5, 1.25),
                        List.of(new FeatureProfile(0.1, 0.02, 50, 300), new FeatureProfile(0.2, 0.04, 30, 150))));
        RoutableModel fresh = new RoutableModel(
                "fresh", new ModelEndpoint("fresh", ""), ModelTraits.PLAIN, new Price(0, 0, 0), true, null);
        RoutableModel paused = new RoutableModel(
                "paused",
                new ModelEndpoint("p", "http://localhost:1"),
                new ModelTraits(Map.of(), Set.of(Capability.VISION), 0),
                new Price(0.1, 0.2, 0),
                false,
                new Profile(
                        new ProfileSummary(ProfileState.PROVISIONAL, 0.5, 2, 0, 1),
                        List.of(new FeatureProfile(0.5, 0.5, 0, 0), new FeatureProfile(-0.0, 0.3, 2, 0))));
        List<CalibrationPrompt> prompts = List.of(
                new CalibrationPrompt(FeatureWeights.oneHot(1), 12),
                new CalibrationPrompt(FeatureWeights.dense(0, 0.5), 0),
                new CalibrationPrompt(FeatureWeights.of(List.of(new FeatureWeight(0, 0.25))), 7));
        return new Snapshot(42, TIME, version, List.of(strong, fresh, paused), prompts);
    }

    /** Another router version as a canary, and one more model as a shadow. */
    static List<Snapshot> rollouts() {
        Snapshot active = full();
        RouterVersion next = new RouterVersion(
                4, "all-minilm", TrainedRouter.ofGroups(new NearestCentroid(Points.of(2, 0, 1, 10, -0f))));
        Snapshot another = new Snapshot(
                active.version(),
                active.createTime(),
                next,
                active.models(),
                List.of(new CalibrationPrompt(FeatureWeights.oneHot(0), 3)));
        Snapshot more = new Snapshot(
                active.version(),
                active.createTime(),
                active.routerVersion(),
                active.models().subList(1, 3),
                active.calibrationPrompts());
        return List.of(
                active.trying(new Rollout(7, Rollout.Mode.CANARY, 0.05, another)),
                active.trying(new Rollout(8, Rollout.Mode.SHADOW, 1, more)));
    }

    /** No models and no prompts, decided by this router. */
    static Snapshot bare(TrainedRouter router) {
        return new Snapshot(1, Instant.EPOCH, new RouterVersion(1, "toy", router), Collections.emptyList(), List.of());
    }
}
