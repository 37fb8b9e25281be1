package dev.uniroute.cli.models;

import com.google.protobuf.FieldMask;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.UpdateModelRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What {@code models update} changes: only what is given. */
final class ModelChanges {

    @Option(names = "--price-in", paramLabel = "USD", description = "Price of a million input tokens.")
    private @Nullable Double priceIn;

    @Option(names = "--price-out", paramLabel = "USD", description = "Price of a million output tokens.")
    private @Nullable Double priceOut;

    @Option(names = "--price-per-call", paramLabel = "USD", description = "Price of a call.")
    private @Nullable Double pricePerCall;

    @Option(names = "--label", paramLabel = "K=V", description = "Set a label; may be repeated.")
    private Map<String, String> labels = Map.of();

    @Option(names = "--remove-label", split = ",", paramLabel = "K", description = "Remove a label.")
    private List<String> removedLabels = List.of();

    @Option(names = "--endpoint", paramLabel = "URL", description = "Base URL of its API.")
    private @Nullable String endpoint;

    @Option(names = "--provider-model", paramLabel = "ID", description = "The provider's id of it.")
    private @Nullable String providerModel;

    @Option(names = "--api-key-ref", paramLabel = "REF", description = "env:NAME, file:/path, or empty for none.")
    private @Nullable String apiKeyRef;

    @Option(names = "--context-tokens", paramLabel = "N", description = "Length of its context; 0: unlimited.")
    private @Nullable Integer contextTokens;

    @Option(
            names = "--capability",
            split = ",",
            paramLabel = "NAME",
            description = "All that it can do: tools, vision, json.")
    private List<Capability> capabilities = List.of();

    @ArgGroup(exclusive = true)
    private @Nullable StateChange state;

    private static final class StateChange {

        @Option(names = "--pause", description = "Take it out of routing.")
        private boolean pause;

        @Option(names = "--activate", description = "Route to it again.")
        private boolean activate;

        private ModelState wanted() {
            if (pause == activate) {
                throw new IllegalStateException("exactly one of --pause and --activate");
            }
            return pause ? ModelState.MODEL_STATE_PAUSED : ModelState.MODEL_STATE_ACTIVE;
        }
    }

    /** Whether something changes of which the rest must stay, so that the current values are needed. */
    boolean partial() {
        return pricesChange() || labelsChange();
    }

    /** The request that changes this much of a model. */
    UpdateModelRequest applyTo(Model current) {
        Model.Builder model = Model.newBuilder().setName(current.getName());
        FieldMask.Builder mask = FieldMask.newBuilder();
        if (pricesChange()) {
            mask.addPaths("price");
            setPrices(model, current);
        }
        if (labelsChange()) {
            mask.addPaths("labels");
            model.putAllLabels(current.getLabelsMap()).putAllLabels(labels);
            removedLabels.forEach(model::removeLabels);
        }
        if (!capabilities.isEmpty()) {
            mask.addPaths("capabilities");
            model.addAllCapabilities(capabilities);
        }
        setScalars(model, mask);
        return UpdateModelRequest.newBuilder()
                .setModel(model)
                .setUpdateMask(mask)
                .build();
    }

    private boolean pricesChange() {
        return priceIn != null || priceOut != null || pricePerCall != null;
    }

    private boolean labelsChange() {
        return !labels.isEmpty() || !removedLabels.isEmpty();
    }

    private void setPrices(Model.Builder model, Model current) {
        model.setPrice(current.getPrice().toBuilder().clearEffectiveTime());
        if (priceIn != null) {
            model.getPriceBuilder().setUsdPerMtokInput(priceIn);
        }
        if (priceOut != null) {
            model.getPriceBuilder().setUsdPerMtokOutput(priceOut);
        }
        if (pricePerCall != null) {
            model.getPriceBuilder().setUsdPerCall(pricePerCall);
        }
    }

    private void setScalars(Model.Builder model, FieldMask.Builder mask) {
        if (endpoint != null) {
            mask.addPaths("endpoint");
            model.setEndpoint(endpoint);
        }
        if (providerModel != null) {
            mask.addPaths("provider_model");
            model.setProviderModel(providerModel);
        }
        if (apiKeyRef != null) {
            mask.addPaths("api_key_ref");
            model.setApiKeyRef(apiKeyRef);
        }
        if (contextTokens != null) {
            mask.addPaths("context_tokens");
            model.setContextTokens(contextTokens);
        }
        if (state != null) {
            mask.addPaths("state");
            model.setState(state.wanted());
        }
    }
}
