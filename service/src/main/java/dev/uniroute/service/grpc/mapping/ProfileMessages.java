package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.v1.ModelProfile;

/** {@code uniroute.v1.ModelProfile}. */
public final class ProfileMessages {
    private ProfileMessages() {}

    /** The profile of a model under a router version. */
    public static ModelProfile toProto(String model, RouterVersions.Stored version, Profiles.Stored stored) {
        Profile profile = stored.profile();
        ProfileSummary summary = profile.summary();
        ModelProfile.Builder message = ModelProfile.newBuilder()
                .setModel(model)
                .setRouterVersion(version.number())
                .setState(Vocabulary.PROFILE_STATE.toProto(summary.state()))
                .addAllFeatures(profile.featureProfiles().stream()
                        .map(ProfileMessages::feature)
                        .toList())
                .setMeanScore(summary.meanScore())
                .setEvaluations(summary.evaluations())
                .setMeanOutputTokens(summary.meanOutputTokens())
                .setInputTokenRatio(summary.inputTokenRatio())
                .setUpdateTime(Times.timestamp(stored.updateTime()));
        TrainingMethod method = version.description().method();
        if (method != null) {
            message.setFeatureKind(Vocabulary.FEATURE_KIND.toProto(method.featureKind()));
        }
        return message.build();
    }

    private static dev.uniroute.v1.FeatureProfile feature(FeatureProfile feature) {
        return dev.uniroute.v1.FeatureProfile.newBuilder()
                .setLoss(feature.loss())
                .setStandardError(feature.standardError())
                .setEvaluations(feature.evaluations())
                .setOutputTokens(feature.outputTokens())
                .build();
    }
}
