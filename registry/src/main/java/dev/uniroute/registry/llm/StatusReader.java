package dev.uniroute.registry.llm;

import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.RejectedPrompt;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import java.time.Clock;
import java.time.Duration;

/** What a response with a status other than success means for a call. */
final class StatusReader {
    private final Clock clock;

    /** @param clock against which a {@code Retry-After} date is read */
    StatusReader(Clock clock) {
        this.clock = clock;
    }

    CallOutcome.Failure read(
            HttpTransport.Reply.Response response, ProviderError error, LlmEndpoint endpoint, String description) {
        int status = response.status();
        String said = description.isEmpty() ? "status " + status : "status %d, %s".formatted(status, description);
        if (error.hasCode("model_not_found")) {
            return unknownModel(endpoint, said);
        }
        if (error.hasCode("insufficient_quota")) {
            return new EndpointFailed("The quota at the provider is used up (%s). Raise it.".formatted(said));
        }
        return switch (status) {
            case 400, 413, 414, 422, 431 -> new RejectedPrompt("The provider refused the prompt (%s)".formatted(said));
            case 401, 403 ->
                new EndpointFailed("The provider refused %s (%s). Check the key and what it is entitled to."
                        .formatted(key(endpoint), said));
            case 402 -> new EndpointFailed("The provider asks for payment (%s). Settle it there.".formatted(said));
            case 404 -> unknownModel(endpoint, said);
            case 408 -> retryable(FaultKind.TIMEOUT, response, said);
            case 429 -> retryable(FaultKind.RATE_LIMITED, response, said);
            case 409, 425 -> retryable(FaultKind.SERVER_ERROR, response, said);
            case 501, 505 -> unusable(endpoint, said);
            default -> status >= 500 ? retryable(FaultKind.SERVER_ERROR, response, said) : unusable(endpoint, said);
        };
    }

    private Retryable retryable(FaultKind kind, HttpTransport.Reply.Response response, String said) {
        Duration wait = response.headers()
                .firstValue("Retry-After")
                .map(header -> RetryAfter.parse(header, clock.instant()))
                .orElse(Duration.ZERO);
        return new Retryable(kind, "The provider failed (%s)".formatted(said), wait);
    }

    private static EndpointFailed unknownModel(LlmEndpoint endpoint, String said) {
        return new EndpointFailed("%s does not know the model %s (%s). Correct the endpoint or the provider's model id."
                .formatted(endpoint.baseUrl(), endpoint.providerModel(), said));
    }

    private static EndpointFailed unusable(LlmEndpoint endpoint, String said) {
        return new EndpointFailed(
                "%s is not an OpenAI-compatible endpoint (%s). Correct its URL; redirects are not followed."
                        .formatted(endpoint.baseUrl(), said));
    }

    private static String key(LlmEndpoint endpoint) {
        return endpoint.apiKey() instanceof ApiKeyRef.None
                ? "a call without an API key"
                : "the API key in " + endpoint.apiKey();
    }
}
