package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.Limits;
import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.v1.ChatMessage;
import dev.uniroute.v1.ChatMessages;
import dev.uniroute.v1.Embedding;
import dev.uniroute.v1.RouteRequest;
import java.util.List;
import java.util.Set;

/** {@code uniroute.v1.RouteRequest}. */
public final class RouteChecks {
    private static final int MOST_MESSAGES = 10_000;
    private static final int MOST_FALLBACKS = 100;
    private static final int MOST_TOKENS = 100_000_000;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_KEY = 256;
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");

    private final Limits limits;

    public RouteChecks(Limits limits) {
        this.limits = limits;
    }

    /** Leaves the call if a field is wrong. */
    public void check(RouteRequest request) {
        Violations violations = new Violations();
        checkInput(request, violations);
        if (request.hasPolicy()) {
            PolicyChecks.check(violations.field("policy"), request.getPolicy());
        }
        if (request.hasConstraints()) {
            ConstraintChecks.check(violations.field("constraints"), request.getConstraints());
        }
        if (request.hasMaxFallbacks()) {
            violations.field("max_fallbacks").between(request.getMaxFallbacks(), 0, MOST_FALLBACKS);
        }
        if (request.hasInputTokens()) {
            violations.field("input_tokens").between(request.getInputTokens(), 1, MOST_TOKENS);
        }
        if (!request.getRolloutKey().isEmpty()) {
            violations.field("rollout_key").characters(request.getRolloutKey(), 1, LONGEST_KEY);
        }
        violations.throwIfAny();
    }

    private void checkInput(RouteRequest request, Violations violations) {
        switch (request.getInputCase()) {
            case PROMPT -> violations.field("prompt").characters(request.getPrompt(), 1, limits.promptCharacters());
            case MESSAGES -> checkMessages(violations.field("messages"), request.getMessages());
            case EMBEDDING -> checkEmbedding(violations.field("embedding"), request.getEmbedding());
            case INPUT_NOT_SET -> violations.field("prompt").reject("or messages or embedding must be set");
        }
    }

    private void checkMessages(Field field, ChatMessages chat) {
        List<ChatMessage> messages = chat.getMessagesList();
        Field list = field.field("messages");
        if (!list.size(messages.size(), 1, MOST_MESSAGES)) {
            return;
        }
        long characters = 0;
        boolean content = false;
        for (int i = 0; i < messages.size(); i++) {
            ChatMessage message = messages.get(i);
            if (!ROLES.contains(message.getRole())) {
                list.item(i).field("role").reject("must be system, developer, user, assistant or tool");
            }
            content |= !message.getContent().isBlank();
            characters +=
                    message.getContent().codePointCount(0, message.getContent().length());
        }
        list.require(content, "must have content in at least one message");
        if (characters > limits.promptCharacters()) {
            list.reject("must have at most %,d characters of content together, have %,d"
                    .formatted(limits.promptCharacters(), characters));
        }
    }

    private static void checkEmbedding(Field field, Embedding embedding) {
        Field values = field.field("values");
        values.require(embedding.getValuesCount() > 0, "must not be empty");
        for (int i = 0; i < embedding.getValuesCount(); i++) {
            if (!Float.isFinite(embedding.getValues(i))) {
                values.item(i).reject("must be finite, is " + embedding.getValues(i));
            }
        }
        field.field("embedder").characters(embedding.getEmbedder(), 0, LONGEST_NAME);
    }
}
