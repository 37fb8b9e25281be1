package dev.uniroute.routing.model;

import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A registered model as routing sees it. Those that are not to be routed to are in the snapshot too, so that an
 * explanation can say so.
 *
 * @param name its name in the registry, not empty
 * @param endpoint where it is called
 * @param traits what constraints ask of it
 * @param price what its calls cost
 * @param active false: paused, failed, or only tried out; not to be routed to
 * @param profile what is known of it under the snapshot's router version; null: nothing yet
 */
public record RoutableModel(
        String name,
        ModelEndpoint endpoint,
        ModelTraits traits,
        Price price,
        boolean active,
        @Nullable Profile profile) {

    /** Output tokens that are assumed where none were ever observed: what is unknown must not look free. */
    public static final double ASSUMED_OUTPUT_TOKENS = 256;

    public RoutableModel {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name must not be empty");
        }
    }

    /** The length of a prompt in this provider's tokens: the embedder's count times the ratio that was observed. */
    public double providerTokens(int inputTokens) {
        return profile == null ? inputTokens : inputTokens * profile.summary().inputTokenRatio();
    }

    /**
     * Expected cost of one call in USD: {@code (input * ratio * price_in + output * price_out) / 10^6 + per call}.
     *
     * @param inputTokens length of the prompt, as the embedder counts
     * @param prediction this model's prediction for the prompt; null if it has no profile
     */
    public double expectedCost(int inputTokens, @Nullable Prediction prediction) {
        double learnt = prediction == null ? 0 : prediction.outputTokens();
        return price.cost(providerTokens(inputTokens), learnt > 0 ? learnt : ASSUMED_OUTPUT_TOKENS);
    }
}
