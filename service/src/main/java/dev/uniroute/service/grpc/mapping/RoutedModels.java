package dev.uniroute.service.grpc.mapping;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.v1.RoutedModel;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The part of {@code uniroute.v1.RoutedModel} that is the same in every decision by a snapshot, made once for it: name, the
 * provider's id, endpoint. Texts are kept encoded, so that a decision copies bytes and encodes nothing. Immutable.
 */
public final class RoutedModels {
    private final Snapshot snapshot;
    private final IdentityHashMap<RoutableModel, RoutedModel> byModel;

    private RoutedModels(Snapshot snapshot, IdentityHashMap<RoutableModel, RoutedModel> byModel) {
        this.snapshot = snapshot;
        this.byModel = byModel;
    }

    /** Of all models of a snapshot, those that are tried out as well. */
    public static RoutedModels of(Snapshot snapshot) {
        IdentityHashMap<RoutableModel, RoutedModel> byModel = new IdentityHashMap<>();
        snapshot.models().forEach(model -> byModel.put(model, encoded(model)));
        Rollout rollout = snapshot.rollout();
        if (rollout != null) {
            rollout.challenger().models().forEach(model -> byModel.put(model, encoded(model)));
        }
        return new RoutedModels(snapshot, byModel);
    }

    /** Whether these are the models of that snapshot. */
    public boolean areOf(Snapshot other) {
        return snapshot == other;
    }

    /** The cluster of a prompt under the router version that decided: the snapshot's, or the one that is tried out. */
    OptionalInt cluster(long routerVersion, FeatureWeights prompt) {
        Rollout rollout = snapshot.rollout();
        Snapshot decided =
                rollout != null && rollout.challenger().routerVersion().number() == routerVersion
                        ? rollout.challenger()
                        : snapshot;
        return decided.routerVersion().promptMap().cluster(prompt);
    }

    /**
     * The fixed fields of a model, to be completed.
     *
     * @param model one of the snapshot's own
     */
    RoutedModel.Builder builder(RoutableModel model) {
        return Objects.requireNonNull(byModel.get(model), model.name()).toBuilder();
    }

    /** A message that was parsed holds its texts as they came. */
    private static RoutedModel encoded(RoutableModel model) {
        RoutedModel message = RoutedModel.newBuilder()
                .setName(model.name())
                .setProviderModel(model.endpoint().providerModel())
                .setEndpoint(model.endpoint().url())
                .build();
        try {
            return RoutedModel.parseFrom(message.toByteString());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a message that was just written is readable", e);
        }
    }
}
