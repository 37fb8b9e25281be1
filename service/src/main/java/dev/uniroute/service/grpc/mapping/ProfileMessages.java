package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.v1.ModelProfile;

/** {@code uniroute.v1.ModelProfile}. */
public final class ProfileMessages {
    private ProfileMessages() {}

    /** The profile of a model under a router version. */
    public static ModelProfile toProto(String model, long routerVersion, Profiles.Stored stored) {
        Profile profile = stored.profile();
        ProfileSummary summary = profile.summary();
        return ModelProfile.newBuilder()
                .setModel(model)
                .setRouterVersion(routerVersion)
                .setState(Vocabulary.PROFILE_STATE.toProto(summary.state()))
                .addAllFeatures(profile.featureProfiles().stream()
                        .map(ProfileMessages::feature)
                        .toList())
                .setMeanScore(summary.meanScore())
                .setEvaluations(summary.evaluations())
                .setMeanOutputTokens(summary.meanOutputTokens())
                .setInputTokenRatio(summary.inputTokenRatio())
                .setUpdateTime(Times.timestamp(stored.updateTime()))
                .build();
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
