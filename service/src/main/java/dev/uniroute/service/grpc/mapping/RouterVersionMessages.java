package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.training.RouterVersions.Description;
import dev.uniroute.registry.training.RouterVersions.Stored;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.v1.RouterVersion;

/** {@code uniroute.v1.RouterVersion}. */
public final class RouterVersionMessages {
    private RouterVersionMessages() {}

    /** The version, without what was trained. */
    public static RouterVersion toProto(Stored stored) {
        Description description = stored.description();
        RouterVersion.Builder message = RouterVersion.newBuilder()
                .setNumber(stored.number())
                .setActive(stored.active())
                .setFeatures(description.features())
                .setEmbedder(description.embedder())
                .setDimension(description.dimension())
                .setTrainingPrompts(description.material().prompts())
                .setRepresentativePrompts(description.material().representativePrompts())
                .addAllGradedModels(description.material().gradedModels())
                .setSeed(description.seed())
                .setCreateTime(Times.timestamp(stored.createTime()));
        TrainingMethod method = description.method();
        if (method != null) {
            message.setMethod(RouterMethods.toProto(method))
                    .setFeatureKind(Vocabulary.FEATURE_KIND.toProto(method.featureKind()));
        }
        if (stored.activateTime() != null) {
            message.setActivateTime(Times.timestamp(stored.activateTime()));
        }
        return message.build();
    }
}
