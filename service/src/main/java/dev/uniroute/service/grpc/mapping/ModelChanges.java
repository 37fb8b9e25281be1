package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.catalog.ModelSpec;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.v1.UpdateModelRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code uniroute.v1.UpdateModelRequest}: which fields of a model change, and to what. */
public final class ModelChanges {
    /** The paths that an update mask may hold and that are part of a model's spec. */
    public static final Set<String> SPEC_PATHS =
            Set.of("provider_model", "endpoint", "api_key_ref", "price", "labels", "capabilities", "context_tokens");

    private ModelChanges() {}

    /** The change that a request asks for. */
    public static UnaryOperator<ModelSpec> of(UpdateModelRequest request) {
        ModelSpec wanted = Models.toSpec(request.getModel());
        List<String> paths = request.getUpdateMask().getPathsList();
        return before -> {
            ModelSpec spec = before;
            for (String path : paths) {
                spec = change(spec, path, wanted);
            }
            return spec;
        };
    }

    /** What the request does to the model's state; empty if its mask does not name it. */
    public static Optional<ModelState.Event> event(UpdateModelRequest request) {
        if (!request.getUpdateMask().getPathsList().contains("state")) {
            return Optional.empty();
        }
        boolean pause = request.getModel().getState() == dev.uniroute.v1.ModelState.MODEL_STATE_PAUSED;
        return Optional.of(pause ? ModelState.Event.PAUSE : ModelState.Event.ACTIVATE);
    }

    private static ModelSpec change(ModelSpec spec, String path, ModelSpec wanted) {
        ModelTraits traits = spec.traits();
        return switch (path) {
            case "provider_model" ->
                new ModelSpec(
                        spec.name(), wanted.providerModel(), spec.endpoint(), spec.apiKey(), spec.price(), traits);
            case "endpoint" ->
                new ModelSpec(
                        spec.name(), spec.providerModel(), wanted.endpoint(), spec.apiKey(), spec.price(), traits);
            case "api_key_ref" ->
                new ModelSpec(
                        spec.name(), spec.providerModel(), spec.endpoint(), wanted.apiKey(), spec.price(), traits);
            case "price" ->
                new ModelSpec(
                        spec.name(), spec.providerModel(), spec.endpoint(), spec.apiKey(), wanted.price(), traits);
            case "labels" ->
                with(spec, new ModelTraits(wanted.traits().labels(), traits.capabilities(), traits.contextTokens()));
            case "capabilities" ->
                with(spec, new ModelTraits(traits.labels(), wanted.traits().capabilities(), traits.contextTokens()));
            case "context_tokens" ->
                with(
                        spec,
                        new ModelTraits(
                                traits.labels(),
                                traits.capabilities(),
                                wanted.traits().contextTokens()));
            default -> spec;
        };
    }

    private static ModelSpec with(ModelSpec spec, ModelTraits traits) {
        return new ModelSpec(spec.name(), spec.providerModel(), spec.endpoint(), spec.apiKey(), spec.price(), traits);
    }
}
