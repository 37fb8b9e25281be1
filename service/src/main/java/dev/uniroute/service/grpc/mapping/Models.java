package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.routing.model.ModelTraits;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code uniroute.v1.Model}. */
public final class Models {
    private Models() {}

    /** What a person says of a model. */
    public static ModelSpec toSpec(dev.uniroute.v1.Model model) {
        return new ModelSpec(
                model.getName(),
                providerModel(model),
                endpoint(model),
                ApiKeyRef.parse(model.getApiKeyRef()),
                Prices.toDomain(model.getPrice()),
                new ModelTraits(
                        model.getLabelsMap(),
                        Set.copyOf(Vocabulary.CAPABILITY.toDomain(model.getCapabilitiesList())),
                        model.getContextTokens()));
    }

    /** The model; its key stays where its reference says. */
    public static dev.uniroute.v1.Model toProto(Model model) {
        ModelSpec spec = model.spec();
        ModelTraits traits = spec.traits();
        URI endpoint = spec.endpoint();
        return dev.uniroute.v1.Model.newBuilder()
                .setName(spec.name())
                .setProviderModel(spec.providerModel())
                .setEndpoint(endpoint == null ? "" : endpoint.toString())
                .setApiKeyRef(spec.apiKey().toString())
                .setPrice(Prices.toProto(spec.price(), model.priceSince()))
                .putAllLabels(traits.labels())
                .addAllCapabilities(traits.capabilities().stream()
                        .sorted()
                        .map(Vocabulary.CAPABILITY::toProto)
                        .toList())
                .setContextTokens(traits.contextTokens())
                .setState(Vocabulary.MODEL_STATE.toProto(model.state()))
                .setStateReason(model.stateReason())
                .setCreateTime(Times.timestamp(model.createTime()))
                .setUpdateTime(Times.timestamp(model.updateTime()))
                .build();
    }

    private static String providerModel(dev.uniroute.v1.Model model) {
        return model.getProviderModel().isEmpty() ? model.getName() : model.getProviderModel();
    }

    private static @Nullable URI endpoint(dev.uniroute.v1.Model model) {
        return model.getEndpoint().isEmpty() ? null : URI.create(model.getEndpoint());
    }
}
