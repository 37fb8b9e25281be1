package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.training.RouterVersions.Description;
import dev.uniroute.registry.training.RouterVersions.Material;
import dev.uniroute.registry.training.RouterVersions.Stored;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.v1.FeatureKind;
import dev.uniroute.v1.KNearestMethod;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.RouterVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouterVersionMessagesTest {
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void saysHowAndOnWhatAVersionWasTrained() {
        RouterVersion message = RouterVersionMessages.toProto(stored(new TrainingMethod.KNearest(20)));

        assertThat(message)
                .isEqualTo(RouterVersion.newBuilder()
                        .setNumber(3)
                        .setActive(true)
                        .setMethod(RouterMethod.newBuilder()
                                .setKNn(KNearestMethod.newBuilder().setNeighbours(20))
                                .setQuality(Quality.QUALITY_GRADES))
                        .setFeatures(400)
                        .setFeatureKind(FeatureKind.FEATURE_KIND_PROMPT)
                        .setEmbedder("an-embedder")
                        .setDimension(384)
                        .setTrainingPrompts(1000)
                        .setRepresentativePrompts(400)
                        .addGradedModels("a")
                        .setSeed(7)
                        .setCreateTime(Times.timestamp(CREATED))
                        .setActivateTime(Times.timestamp(CREATED.plusSeconds(1)))
                        .build());
    }

    @Test
    void leavesTheMethodUnsetIfThisBuildDoesNotKnowIt() {
        RouterVersion message = RouterVersionMessages.toProto(stored(null));

        assertThat(message.hasMethod()).isFalse();
        assertThat(message.getFeatureKind()).isEqualTo(FeatureKind.FEATURE_KIND_UNSPECIFIED);
        assertThat(message.getFeatures()).isEqualTo(400);
    }

    private static Stored stored(@Nullable TrainingMethod method) {
        Material material = new Material(1000, 400, List.of("a"));
        return new Stored(
                3,
                new Description(method, "an-embedder", 384, 400, material, 7),
                CREATED,
                CREATED.plusSeconds(1),
                true);
    }
}
