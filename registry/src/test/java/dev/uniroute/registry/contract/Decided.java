package dev.uniroute.registry.contract;

import dev.uniroute.registry.decision.Recording;
import dev.uniroute.routing.decision.Candidate;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.Evidence;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptFeatures;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.Arm;
import java.time.Instant;
import java.util.List;

/** Decisions to log. */
public final class Decided {

    private Decided() {}

    /** A decision for the model {@code gpt}. */
    public static Recording recording(String id) {
        return new Recording(
                id, Instant.EPOCH, decision(), Policy.BEST_QUALITY, new Recording.Chance(Arm.ACTIVE, 1), null, null);
    }

    private static Decision decision() {
        RoutableModel model = new RoutableModel(
                "gpt", new ModelEndpoint("gpt", ""), ModelTraits.PLAIN, new Price(1, 2, 0), true, null);
        Candidate candidate = Candidate.unranked(model, new Prediction(0.9, 0.01, 100, 10), 1e-4);
        return new Decision(
                DecisionStatus.ROUTED,
                "",
                List.of(candidate),
                List.of(),
                new PromptFeatures(FeatureWeights.oneHot(0), 12, 0.5),
                new Evidence(1, 2, 0, Guard.NONE));
    }
}
