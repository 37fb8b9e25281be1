package dev.uniroute.registry.catalog;

import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model as a person describes it.
 *
 * @param name unique among models that are not deleted, never changed
 * @param providerModel the provider's id of the model
 * @param endpoint base URL of its OpenAI-compatible API; null for a model whose evaluations are uploaded
 * @param apiKey where its key is found
 * @param price the price in force
 * @param traits what constraints ask for
 */
public record ModelSpec(
        String name, String providerModel, @Nullable URI endpoint, ApiKeyRef apiKey, Price price, ModelTraits traits) {

    /** Where it is called; empty for a model whose evaluations are uploaded. */
    public Optional<LlmEndpoint> llmEndpoint() {
        return Optional.ofNullable(endpoint).map(url -> new LlmEndpoint(url, providerModel, apiKey));
    }
}
