package dev.uniroute.routing.model;

/**
 * What calls of a model cost, in USD; all finite and >= 0.
 *
 * @param usdPerMtokInput per million input tokens
 * @param usdPerMtokOutput per million output tokens
 * @param usdPerCall per call, added to the cost of the tokens
 */
public record Price(double usdPerMtokInput, double usdPerMtokOutput, double usdPerCall) {

    private static final double MILLION = 1e6;

    public Price {
        requirePrice("usdPerMtokInput", usdPerMtokInput);
        requirePrice("usdPerMtokOutput", usdPerMtokOutput);
        requirePrice("usdPerCall", usdPerCall);
    }

    /** Cost in USD of a call with so many tokens. Example: 1,000 in at 3 and 200 out at 15 are 0.006 USD. */
    public double cost(double inputTokens, double outputTokens) {
        return (inputTokens * usdPerMtokInput + outputTokens * usdPerMtokOutput) / MILLION + usdPerCall;
    }

    private static void requirePrice(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and >= 0 but is " + value);
        }
    }
}
