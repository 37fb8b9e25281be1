package dev.uniroute.registry.attribute;

import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import dev.uniroute.registry.evaluation.Cost;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.ChatRequest;
import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.RateLimiter;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.model.Price;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A model that labels prompts, one at a time. */
final class AttributeLabeller {

    /** A reply without labels is paid for; one more chance is worth its price. */
    private static final int MAX_REPLIES = 2;

    private final ResilientCaller caller;
    private final Clock clock;
    private final LlmEndpoint endpoint;
    private final RateLimiter limiter;
    private final Price price;
    private final Duration patience;

    /** @param patience how long labelling one prompt may take, retries included; > 0 */
    AttributeLabeller(
            ResilientCaller caller,
            Clock clock,
            LlmEndpoint endpoint,
            RateLimiter limiter,
            Price price,
            Duration patience) {
        this.caller = caller;
        this.clock = clock;
        this.endpoint = endpoint;
        this.limiter = limiter;
        this.price = price;
        this.patience = patience;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The prompt is labelled. */
        record Done(Labelled labelled) implements Outcome {}

        /** The prompt stays without labels; its calls cost something all the same. */
        record NoLabels(String reason, BigDecimal costUsd) implements Outcome {}

        /** The endpoint failed for good: no other prompt needs to be tried. */
        record EndpointFailed(String reason) implements Outcome {}
    }

    Outcome label(Prompt prompt) throws InterruptedException {
        ChatRequest request = new ChatRequest(AttributeQuestion.messages(prompt.text()), 0, patience);
        Instant deadline = clock.instant().plus(patience);
        BigDecimal cost = BigDecimal.ZERO;
        for (int reply = 1; reply <= MAX_REPLIES; reply++) {
            switch (caller.call(endpoint, request, limiter, deadline)) {
                case CallOutcome.Answered answered -> {
                    cost = cost.add(Cost.usd(price, answered.usage()));
                    Optional<AttributeLabels> labels = AttributeQuestion.read(answered.text());
                    if (labels.isPresent()) {
                        return new Outcome.Done(new Labelled(prompt.id(), labels.get(), cost));
                    }
                }
                case CallOutcome.Retryable failed -> {
                    return new Outcome.NoLabels(failed.reason(), cost);
                }
                case CallOutcome.RejectedPrompt rejected -> {
                    return new Outcome.NoLabels(rejected.reason(), cost);
                }
                case CallOutcome.EndpointFailed failed -> {
                    return new Outcome.EndpointFailed(failed.reason());
                }
            }
        }
        return new Outcome.NoLabels("It did not reply with seven booleans", cost);
    }
}
