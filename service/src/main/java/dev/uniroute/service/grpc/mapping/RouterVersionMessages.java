package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import dev.uniroute.v1.RouterVersion;

/** {@code uniroute.v1.RouterVersion}. */
public final class RouterVersionMessages {
    private RouterVersionMessages() {}

    /** The version, without its centroids. */
    public static RouterVersion toProto(RouterVersions.Stored stored) {
        RouterVersions.Trained trained = stored.trained();
        RouterVersion.Builder message = RouterVersion.newBuilder()
                .setNumber(stored.number())
                .setActive(stored.active())
                .setPromptMap(kind(trained.router().promptMap()))
                .setFeatures(trained.router().promptMap().features())
                .setEmbedder(trained.embedder())
                .setDimension(trained.router().promptMap().dimension())
                .setTrainingPrompts(trained.trainingPrompts())
                .setSeed(trained.seed())
                .setInertia(trained.inertia())
                .setCreateTime(Times.timestamp(stored.createTime()));
        if (stored.activateTime() != null) {
            message.setActivateTime(Times.timestamp(stored.activateTime()));
        }
        return message.build();
    }

    private static String kind(PromptMap promptMap) {
        return switch (promptMap) {
            case NearestCentroid map -> "k_means";
            case SoftCentroids map -> "soft_k_means";
            case NearestPrompts map -> "k_nn";
            case OneFeature map -> "zero_router";
            case SoftmaxNetwork map -> "learned_map";
            case KernelFeatures map -> "gaussian_process";
            case AttributeMap map -> kind(map.inner()) + "_attributes";
        };
    }
}
