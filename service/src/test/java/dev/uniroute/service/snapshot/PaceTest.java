package dev.uniroute.service.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @Test
    void spreadsPollsAroundTheInterval() {
        assertThat(pace(0).nextPoll()).isEqualTo(Duration.ofMillis(750));
        assertThat(pace(0.5).nextPoll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace(1).nextPoll()).isEqualTo(Duration.ofMillis(1250));
    }

    @Test
    void spreadsWhoHeardTheSameNotification() {
        assertThat(pace(0).afterNews()).isZero();
        assertThat(pace(0.5).afterNews()).isEqualTo(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @CsvSource({"1,200", "2,400", "5,3200", "6,5000", "1000000,5000"})
    void waitsLongerAfterEachFailureUpToABound(int failures, long milliseconds) {
        assertThat(pace(1).afterFailures(failures)).isEqualTo(Duration.ofMillis(milliseconds));
        assertThat(pace(0).afterFailures(failures)).isEqualTo(Duration.ofMillis(milliseconds / 2));
    }

    private static Pace pace(double chance) {
        return new Pace(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(5), () -> chance);
    }
}
