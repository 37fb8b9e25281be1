package dev.uniroute.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @ValueSource(
            doubles = {0, 0.00004, 0.00006, 0.05, 0.99996, 1, 12.5, 99_999.99999, 1e11, 1e12, 1e300, -0.25, Double.NaN})
    void readsAsAFormatWouldSay(double value) {
        assertThat(Decimals.four(value)).isEqualTo(String.format(Locale.ROOT, "%.4f", value));
    }

    @Test
    void readsAsAFormatWouldSayForAnyFraction() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextDouble();
            assertThat(Decimals.four(value)).isEqualTo(String.format(Locale.ROOT, "%.4f", value));
        }
    }
}
