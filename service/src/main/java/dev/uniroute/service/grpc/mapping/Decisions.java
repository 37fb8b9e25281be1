package dev.uniroute.service.grpc.mapping;

import dev.uniroute.routing.decision.Candidate;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.ExcludedModel;
import dev.uniroute.routing.decision.PromptFeatures;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.promptmap.FeatureWeight;
import dev.uniroute.v1.Explanation;
import dev.uniroute.v1.Interval;
import dev.uniroute.v1.RoutedModel;
import java.util.Objects;

/** {@code uniroute.v1.Decision}, by one snapshot. */
public final class Decisions {
    private final RoutedModels models;

    /** @param models of the snapshot that decided */
    public Decisions(RoutedModels models) {
        this.models = models;
    }

    /**
     * The decision; by what arm it was made is still to be said.
     *
     * @param id its id
     * @param maxFallbacks at most so many fallback models
     * @param explain whether all that it read is told
     */
    public dev.uniroute.v1.Decision.Builder toProto(Decision decision, String id, int maxFallbacks, boolean explain) {
        dev.uniroute.v1.Decision.Builder message = dev.uniroute.v1.Decision.newBuilder()
                .setDecisionId(id)
                .setStatus(Vocabulary.DECISION_STATUS.toProto(decision.status()))
                .setStatusReason(decision.statusReason())
                .setModel(model(decision.chosen()))
                .setRouterVersion(decision.evidence().routerVersion())
                .setSnapshotVersion(decision.evidence().snapshotVersion())
                .setLambda(decision.evidence().lambda())
                .setInputTokens(decision.prompt().tokens());
        decision.fallbacks(maxFallbacks).forEach(candidate -> message.addFallbacks(model(candidate)));
        if (explain) {
            message.setExplanation(explanation(decision));
        }
        return message;
    }

    private Explanation explanation(Decision decision) {
        Guard guard = decision.evidence().guard();
        Explanation.Builder explanation = Explanation.newBuilder()
                .setDefaultModel(Objects.requireNonNullElse(guard.defaultModel(), ""))
                .setGuardMargin(guard.margin());
        decision.prompt().attributes().forEach((attribute, value) -> explanation.putAttributes(attribute.key(), value));
        decision.ranked().forEach(candidate -> explanation.addCandidates(considered(candidate)));
        decision.excluded().forEach(model -> explanation.addCandidates(excluded(model, decision.prompt())));
        for (FeatureWeight weight : decision.prompt().weights().entries()) {
            explanation.addFeatures(dev.uniroute.v1.FeatureWeight.newBuilder()
                    .setFeature(weight.feature())
                    .setWeight(weight.weight()));
        }
        models.cluster(decision.evidence().routerVersion(), decision.prompt().weights())
                .ifPresent(explanation::setCluster);
        return explanation.build();
    }

    private dev.uniroute.v1.Candidate considered(Candidate candidate) {
        dev.uniroute.v1.Candidate.Builder message = candidate(candidate).setGuardPenalty(candidate.guardPenalty());
        if (candidate.hasScore()) {
            message.setScore(candidate.score());
        }
        if (candidate.hasShare()) {
            message.setShare(candidate.share());
        }
        return message.build();
    }

    private dev.uniroute.v1.Candidate excluded(ExcludedModel excluded, PromptFeatures prompt) {
        return candidate(predicted(excluded.model(), prompt))
                .setExclusion(Vocabulary.EXCLUSION.toProto(excluded.exclusion()))
                .setExclusionDetail(excluded.detail())
                .build();
    }

    /** What was expected of an excluded model; nothing if it has no profile. */
    private static Candidate predicted(RoutableModel model, PromptFeatures prompt) {
        Profile profile = model.profile();
        Prediction prediction = profile == null ? null : profile.predict(prompt.weights());
        double cost = prediction == null ? 0 : model.expectedCost(prompt.tokens(), prediction);
        return Candidate.unranked(model, prediction, cost);
    }

    private dev.uniroute.v1.Candidate.Builder candidate(Candidate candidate) {
        dev.uniroute.v1.Candidate.Builder message =
                dev.uniroute.v1.Candidate.newBuilder().setModel(model(candidate));
        Profile profile = candidate.model().profile();
        if (profile != null) {
            message.setProfileState(
                    Vocabulary.PROFILE_STATE.toProto(profile.summary().state()));
        }
        Prediction prediction = candidate.prediction();
        return prediction == null ? message : message.setEvaluations(prediction.evaluations());
    }

    private RoutedModel model(Candidate candidate) {
        RoutedModel.Builder message = models.builder(candidate.model()).setPredictedCostUsd(candidate.costUsd());
        Prediction prediction = candidate.prediction();
        if (prediction != null) {
            dev.uniroute.routing.profile.Interval interval = prediction.interval();
            message.setPredictedQuality(prediction.quality())
                    .setQualityInterval(
                            Interval.newBuilder().setLow(interval.low()).setHigh(interval.high()));
        }
        return message.build();
    }
}
