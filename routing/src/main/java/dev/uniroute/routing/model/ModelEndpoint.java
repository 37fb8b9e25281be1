package dev.uniroute.routing.model;

/**
 * Where a model is called.
 *
 * @param providerModel the provider's id of the model: the {@code model} field of a chat completion request
 * @param url base URL of its OpenAI-compatible endpoint; empty if it was registered without one
 */
public record ModelEndpoint(String providerModel, String url) {}
