package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.profiling.ClusterScore;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.v1.Interval;
import dev.uniroute.v1.ModelProfile;
import java.util.List;

/** {@code uniroute.v1.ModelProfile}. */
public final class ProfileMessages {
    private ProfileMessages() {}

    /** The profile of a model under a router version, with what it was graded by cluster. */
    public static ModelProfile toProto(
            String model, RouterVersions.Stored version, Profiles.Stored stored, List<ClusterScore> clusters) {
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
                .setUpdateTime(Times.timestamp(stored.updateTime()))
                .addAllClusters(clusters.stream().map(ProfileMessages::cluster).toList());
        TrainingMethod method = version.description().method();
        if (method != null) {
            message.setFeatureKind(Vocabulary.FEATURE_KIND.toProto(method.featureKind()));
        }
        return message.build();
    }

    private static dev.uniroute.v1.ClusterScore cluster(ClusterScore cluster) {
        return dev.uniroute.v1.ClusterScore.newBuilder()
                .setCluster(cluster.cluster())
                .addAllTasks(cluster.tasks())
                .setEvaluations(cluster.evaluations())
                .setMeanScore(cluster.meanScore())
                .setMeanScoreInterval(Interval.newBuilder()
                        .setLow(cluster.interval().low())
                        .setHigh(cluster.interval().high()))
                .setMeanOutputTokens(cluster.meanOutputTokens())
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
