package dev.uniroute.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, $0",
        "0.000213, $0.000213",
        "0.0002134567, $0.000213",
        "0.00000001, $0.00000001",
        "0.5, $0.50",
        "0.999999, $1.00",
        "1.005, $1.01",
        "12.3456, $12.35",
        "1000, $1000.00"
    })
    void writesUsdWithThreeDigitsOrToTheCent(double amount, String text) {
        assertThat(Figures.usd(amount)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.25S, 250 ms",
        "PT59.9S, 59 s",
        "PT200S, 3 min 20 s",
        "PT2M, 2 min",
        "PT2H5M9S, 2 h 5 min",
        "P3DT4H, 3 d 4 h"
    })
    void writesDurationsInTwoUnits(Duration duration, String text) {
        assertThat(Figures.duration(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 10", "0.33333, 0.3333", "1234567, 1235000"})
    void writesNumbersWithFourDigits(double value, String text) {
        assertThat(Figures.number(value)).isEqualTo(text);
    }
}
