package dev.uniroute.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.llm.TokenUsage;
import dev.uniroute.routing.model.Price;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void isTokensTimesPriceToTheLastDigit() {
        Price price = new Price(0.15, 0.6, 0);

        // 123 x 0.15 + 45 x 0.6 = 18.45 + 27 = 45.45 USD per million
        assertThat(Cost.usd(price, new TokenUsage(123, 45, false))).isEqualByComparingTo(new BigDecimal("0.00004545"));
    }

    @Test
    void addsThePricePerCall() {
        assertThat(Cost.usd(new Price(0, 0, 0.01), new TokenUsage(1000, 1000, false)))
                .isEqualByComparingTo(new BigDecimal("0.01"));
    }
}
