package dev.uniroute.registry.grading;

import dev.uniroute.registry.llm.LlmEndpoint;
import dev.uniroute.registry.llm.RateLimiter;
import dev.uniroute.registry.llm.TokenUsage;
import java.math.BigDecimal;
import java.util.Optional;

/** The registered models, as far as a judge needs to know them. */
public interface JudgeDirectory {

    /** The model of this name, or empty where none is registered that can be called. */
    Optional<JudgeModel> find(String name);

    /**
     * A model that can judge.
     *
     * @param endpoint where it is called
     * @param rateLimiter limits its calls; the one that its other calls in this process use
     * @param pricing what a call costs
     */
    record JudgeModel(LlmEndpoint endpoint, RateLimiter rateLimiter, Pricing pricing) {}

    /** What a call costs. */
    @FunctionalInterface
    interface Pricing {
        /** Cost in USD, >= 0, of a call that used these tokens. */
        BigDecimal usd(TokenUsage usage);
    }
}
