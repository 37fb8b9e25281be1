package dev.uniroute.registry.evaluation;

import dev.uniroute.registry.llm.TokenUsage;
import dev.uniroute.routing.model.Price;
import java.math.BigDecimal;

/** What calls cost, exactly: money is decimal. */
public final class Cost {
    private Cost() {}

    /**
     * {@code (input tokens x price in + output tokens x price out) / 10^6 + price per call}, in USD. The prices are taken
     * as the decimal numbers that a person wrote: 0.15 is fifteen hundredths.
     */
    public static BigDecimal usd(Price price, TokenUsage usage) {
        BigDecimal input =
                BigDecimal.valueOf(price.usdPerMtokInput()).multiply(BigDecimal.valueOf(usage.inputTokens()));
        BigDecimal output =
                BigDecimal.valueOf(price.usdPerMtokOutput()).multiply(BigDecimal.valueOf(usage.outputTokens()));
        return input.add(output).movePointLeft(6).add(BigDecimal.valueOf(price.usdPerCall()));
    }
}
