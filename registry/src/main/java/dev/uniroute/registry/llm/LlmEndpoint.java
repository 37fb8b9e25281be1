package dev.uniroute.registry.llm;

import java.net.URI;

/**
 * Where a model is called.
 *
 * @param baseUrl http or https, absolute; with or without a trailing slash, with or without its version ({@code /v1})
 * @param providerModel the provider's id of the model, sent as {@code model}
 * @param apiKey where the key is found
 */
public record LlmEndpoint(URI baseUrl, String providerModel, ApiKeyRef apiKey) {}
