package dev.uniroute.routing.decision;

/**
 * What to decide.
 *
 * @param input the prompt
 * @param policy what to prefer
 * @param constraints what a model must satisfy
 * @param inputTokens length of the prompt in tokens; 0: counted by the embedder, or, for a vector, the mean length of
 *     the calibration prompts
 * @param maxFallbacks how many fallback models to return, >= 0
 * @param explain true: the decision holds every model, ranked or excluded
 */
public record RouteQuery(
        PromptInput input, Policy policy, Constraints constraints, int inputTokens, int maxFallbacks, boolean explain) {

    public RouteQuery {
        if (inputTokens < 0) {
            throw new IllegalArgumentException("inputTokens must be >= 0 but is " + inputTokens);
        }
        if (maxFallbacks < 0) {
            throw new IllegalArgumentException("maxFallbacks must be >= 0 but is " + maxFallbacks);
        }
    }
}
