package dev.uniroute.service.grpc.mapping;

import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.embedding.ChatMessage;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.v1.RouteRequest;
import java.util.Set;

/** {@code uniroute.v1.RouteRequest}. */
public final class RouteQueries {
    /** How many fallback models are returned where the request does not say. */
    private static final int FALLBACKS = 3;

    private RouteQueries() {}

    /** What to decide; {@code defaults} where the request leaves the policy or a part of it unset. */
    public static RouteQuery toDomain(RouteRequest request, Policy defaults) {
        return new RouteQuery(
                input(request),
                request.hasPolicy() ? Policies.toDomain(request.getPolicy(), defaults) : defaults,
                request.hasConstraints() ? constraints(request.getConstraints()) : Constraints.NONE,
                request.getInputTokens(),
                request.hasMaxFallbacks() ? request.getMaxFallbacks() : FALLBACKS,
                request.getExplain());
    }

    private static PromptInput input(RouteRequest request) {
        return switch (request.getInputCase()) {
            case PROMPT -> new PromptInput.Text(request.getPrompt());
            case MESSAGES ->
                new PromptInput.Conversation(request.getMessages().getMessagesList().stream()
                        .map(message -> new ChatMessage(message.getRole(), message.getContent()))
                        .toList());
            case EMBEDDING ->
                new PromptInput.Vector(
                        embedding(request.getEmbedding()),
                        request.getEmbedding().getEmbedder());
            case INPUT_NOT_SET -> throw new IllegalArgumentException("no input");
        };
    }

    private static Embedding embedding(dev.uniroute.v1.Embedding message) {
        float[] values = new float[message.getValuesCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = message.getValues(i);
        }
        return Embedding.of(values);
    }

    static Constraints constraints(dev.uniroute.v1.Constraints message) {
        return new Constraints(
                Set.copyOf(message.getAllowModelsList()),
                Set.copyOf(message.getDenyModelsList()),
                message.getLabelsMap(),
                message.getOutputTokens(),
                Set.copyOf(Vocabulary.CAPABILITY.toDomain(message.getCapabilitiesList())),
                message.hasMaxCostUsd() ? message.getMaxCostUsd() : Double.POSITIVE_INFINITY);
    }
}
