package dev.uniroute.registry.simulation;

import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.LoggedDecision.Weighed;
import dev.uniroute.routing.clustering.Points;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Logged decisions as a snapshot, so that another policy decides them by the same code as any prompt: the i-th decision is
 * the i-th feature, its embedding the number i, and what a model was expected to be worth and to cost there is the model's
 * profile for that feature. A cost is written as output tokens at 1 USD per million.
 *
 * <p>Where a model was no candidate its loss is 1 and its cost what it is elsewhere; whoever routes must deny it there.
 */
final class LoggedSnapshot {
    private static final Price USD_PER_MTOK_OUTPUT = new Price(0, 1, 0);
    private static final double TOKENS_PER_USD = 1e6;

    /** Costs of 0 would read as unknown. */
    private static final double SMALLEST_COST = 1e-12;

    private LoggedSnapshot() {}

    /**
     * The snapshot of these decisions.
     *
     * @param current what is in force: the models' traits, and whether they may still be routed to
     * @param decisions at least one
     */
    static Snapshot of(Snapshot current, List<LoggedDecision> decisions) {
        float[] numbers = new float[decisions.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        RouterVersion version = new RouterVersion(
                current.routerVersion().number(),
                "logged-decisions",
                TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, numbers))));
        List<RoutableModel> models = new ArrayList<>();
        for (RoutableModel model : current.models()) {
            models.add(asLogged(model, decisions));
        }
        return new Snapshot(current.version(), current.createTime(), version, models, prompts(decisions));
    }

    private static List<CalibrationPrompt> prompts(List<LoggedDecision> decisions) {
        return IntStream.range(0, decisions.size())
                .mapToObj(i -> new CalibrationPrompt(
                        FeatureWeights.oneHot(i), decisions.get(i).basis().inputTokens()))
                .toList();
    }

    private static RoutableModel asLogged(RoutableModel model, List<LoggedDecision> decisions) {
        List<Map<String, Weighed>> weighed =
                decisions.stream().map(LoggedSnapshot::byModel).toList();
        double usualCost = weighed.stream()
                .filter(candidates -> candidates.containsKey(model.name()))
                .mapToDouble(candidates -> candidates.get(model.name()).costUsd())
                .average()
                .orElse(1);
        List<FeatureProfile> features = weighed.stream()
                .map(candidates ->
                        feature(candidates.getOrDefault(model.name(), new Weighed(model.name(), 0, 1, usualCost))))
                .toList();
        ProfileSummary summary = new ProfileSummary(ProfileState.ACTIVE, 0, 1, 0, 1);
        return new RoutableModel(
                model.name(),
                model.endpoint(),
                model.traits(),
                USD_PER_MTOK_OUTPUT,
                model.active(),
                new Profile(summary, features));
    }

    private static FeatureProfile feature(Weighed weighed) {
        double cost = Math.max(SMALLEST_COST, weighed.costUsd());
        return new FeatureProfile(1 - weighed.quality(), weighed.standardError(), 1, cost * TOKENS_PER_USD);
    }

    private static Map<String, Weighed> byModel(LoggedDecision decision) {
        return decision.candidates().stream().collect(Collectors.toMap(Weighed::model, it -> it, (one, same) -> one));
    }
}
